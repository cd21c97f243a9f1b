/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/full/'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // marked is an ES module by its exports, and has the same as a script beside it.
    '^marked$': '<rootDir>/node_modules/marked/lib/marked.umd.js',
  },
  // hucre is published as ES modules only, which Jest does not load as they are.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  transform: {
    '/node_modules/hucre/.+\\.mjs$': '<rootDir>/test/readers/es-module.cjs',
    '^.+\\.ts$': [
      'ts-jest',
      { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: { ignoreCodes: [151002] } },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/test/equal-bytes.cjs'],
  testTimeout: 60_000,
  // By itself Jest leaves a core free: with two, half of the time.
  maxWorkers: '100%',
};
