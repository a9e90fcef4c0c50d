import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/**
 * The walls of the architecture. A flat config replaces a rule's options instead of merging them,
 * so each folder states in one place everything that it may not import.
 */
const wall = (files, { forbidden = [], patterns = [], ...rest }) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { paths: forbidden, patterns }],
  },
  ...rest,
})

const only = (name, home) => ({ name, message: `${name} is imported in ${home} only.` })
const ELECTRON = only('electron', 'electron/main/index.ts, windows/, ipc/ and preload/')
const KEYTAR = only('keytar', 'electron/main/keychain/keytar-keychain.ts')
const AXIOS = only('axios', 'electron/main/transport/')
const IPC_MAIN = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'ipcMain is imported in electron/main/ipc/gate.ts only.',
}
const NOT_FROM_APP = {
  regex: '(^|/)(tests|renderer)/',
  message: 'The main process and the preload script import from electron/ and shared/ only.',
}

export default defineConfig(
  { ignores: ['out/', 'release/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Services are objects of closures: they have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },

  wall(['electron/main/**'], { forbidden: [ELECTRON, KEYTAR, AXIOS], patterns: [NOT_FROM_APP] }),
  wall(['electron/main/index.ts', 'electron/main/windows/**', 'electron/main/ipc/**'], {
    forbidden: [IPC_MAIN, KEYTAR, AXIOS],
    patterns: [NOT_FROM_APP],
  }),
  wall(['electron/main/ipc/gate.ts'], { forbidden: [KEYTAR, AXIOS], patterns: [NOT_FROM_APP] }),
  wall(['electron/main/keychain/keytar-keychain.ts'], {
    forbidden: [ELECTRON, AXIOS],
    patterns: [NOT_FROM_APP],
  }),
  wall(['electron/main/transport/**'], { forbidden: [ELECTRON, KEYTAR], patterns: [NOT_FROM_APP] }),
  wall(['electron/preload/**'], {
    forbidden: [IPC_MAIN, KEYTAR, AXIOS],
    patterns: [
      NOT_FROM_APP,
      { regex: '/main/', message: 'The preload script knows the contract, not the main process.' },
    ],
  }),
  wall(['renderer/**'], {
    forbidden: [ELECTRON, KEYTAR, AXIOS],
    patterns: [{ regex: '(^|/)(electron|tests)/', message: 'renderer/ imports from shared/ only.' }],
  }),
  wall(['shared/**'], {
    patterns: [{ regex: '^(?!zod$|\\./)', message: 'shared/ imports nothing but zod and its own files.' }],
  }),

  {
    files: ['electron/**'],
    ignores: ['electron/main/clock/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument: use the Clock.' },
        { object: 'performance', property: 'now', message: 'Time is an argument: use the Clock.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument: use the Clock.',
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'].map((name) => ({
          name,
          message: 'Timers live in electron/main/clock.',
        })),
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['tests/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js'], languageOptions: { globals: globals.node } },
)
