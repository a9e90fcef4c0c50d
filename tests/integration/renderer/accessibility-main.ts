import { runLonger } from '../../fixtures/run-longer.ts'

runLonger({
  script: 'test:accessibility',
  project: 'integration',
  spec: 'renderer/accessibility.spec.ts',
  options: { looks: { default: 12, variable: 'ACCESSIBILITY_LOOKS' } },
})
