import { availableParallelism } from 'node:os'

/** `npm test`. Tests run on what `tsc` wrote to lib/, so that they are type-checked first; source maps lead back to the .ts files. */
export default {
  roots: ['<rootDir>/lib/__tests__'],
  testMatch: ['**/*.test.js'],
  testPathIgnorePatterns: ['\\.all\\.test\\.js$'],
  transform: {},
  // As in the bundle: tsconfig.bundle.json.
  moduleNameMapper: {
    '^@actions/(exec|http-client)(/lib/auth)?$': '<rootDir>/lib/scripts/not-called.js',
  },
  coverageProvider: 'v8',
  collectCoverageFrom: ['lib/src/**/*.js'],
  // They wait more than they compute.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/lib/testing/jest/sequencer.js',
  reporters: ['<rootDir>/lib/testing/jest/announce.js', 'default'],
  // Only to end what hangs: a busy machine takes longer, and is no failure.
  testTimeout: 600_000,
}
