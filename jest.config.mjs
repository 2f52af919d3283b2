/** `npm test`. Tests run on what `tsc` wrote to lib/, so that they are type-checked first; source maps lead back to the .ts files. */
export default {
  roots: ['<rootDir>/lib/__tests__'],
  testMatch: ['**/*.test.js'],
  testPathIgnorePatterns: ['\\.all\\.test\\.js$'],
  transform: {},
  // As in the bundle: tsconfig.bundle.json.
  moduleNameMapper: { '^undici$': '<rootDir>/lib/scripts/no-undici.js' },
  coverageProvider: 'v8',
  collectCoverageFrom: ['lib/src/**/*.js'],
  testTimeout: 60_000,
}
