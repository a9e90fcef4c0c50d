import { runLonger } from '../../../fixtures/run-longer.ts'

runLonger({
  script: 'test:model',
  project: 'unit',
  spec: 'main/session/model.spec.ts',
  options: {
    runs: { default: 2_000, variable: 'MODEL_RUNS' },
    seed: { default: 20_300_107, variable: 'MODEL_SEED' },
  },
})
