import config from './jest.config.mjs'

// Each mutant is played against all tests that reach it: tests of whole deploys would make it a matter of many hours. What runs
// dist/ cannot notice a change in lib/ at all.
const quick =
  'errors|inactivation|inputs|late-values|mark|output-file|rate-limit|selection|shell|status|summary|target|text|update-status'

export default { ...config, testMatch: [`**/(${quick}).test.js`] }
