import config from './jest.config.mjs'

// Workers inherit it: testing/tier.ts.
process.env.TESTS = 'all'

/** `npm run test:all`: both tiers. */
export default { ...config, testPathIgnorePatterns: [] }
