/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no part that can be read first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'keytar-in-one-file',
      comment: 'With import() too, which the walls of eslint.config.js do not see.',
      severity: 'error',
      from: {
        path: '^(electron|renderer|shared)/',
        pathNot: '^electron/main/keychain/keytar-keychain[.]ts$',
      },
      to: { path: '^node_modules/(@github/)?keytar/' },
    },
    {
      name: 'axios-in-the-transport',
      comment: 'With import() too, which the walls of eslint.config.js do not see.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/main/transport/' },
      to: { path: '^node_modules/axios/' },
    },
    {
      name: 'axios-off-the-start',
      comment: 'It takes 50 ms to load: the first request does that.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^node_modules/axios/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
