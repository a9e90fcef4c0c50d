import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Everything but Electron and keytar's native binding is bundled, so that a package holds no other module.
// The sandbox loads CommonJS preload scripts only: https://www.electronjs.org/docs/latest/tutorial/esm
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      lib: { entry: 'electron/main/index.ts', formats: ['es'] },
      rolldownOptions: { external: ['keytar'] },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      lib: { entry: 'electron/preload/index.ts', formats: ['cjs'] },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // A font inside a style sheet would be a data: URL, which the content security policy does not allow.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
