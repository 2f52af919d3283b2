import config from './jest.config.mjs'

// Each mutant is played against all tests that reach it: tests of whole deploys would make it a matter of many hours. What runs
// dist/ cannot notice a change in lib/ at all.
const quick = 'cleanup|command|deployment|environment|github|results|runner|shared'

export default { ...config, testMatch: [`**/__tests__/unit/(${quick})/*.test.js`] }
