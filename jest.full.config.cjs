/** The long runs: thousands of reports, killed workers, hostile input, real services and browsers. `npm run test:full`. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.cjs'),
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/full/**/*.test.ts'],
  testTimeout: 1_800_000,
  maxWorkers: 1,
};
