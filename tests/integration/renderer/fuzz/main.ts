import { runLonger } from '../../../fixtures/run-longer.ts'

runLonger({
  script: 'test:fuzz',
  project: 'integration',
  spec: 'fuzz.spec.ts',
  options: {
    actions: { default: 10_000, variable: 'FUZZ_ACTIONS' },
    seed: { default: 2, variable: 'FUZZ_SEED' },
  },
})
