import config from './jest.config.mjs'

// What runs dist/ cannot notice a change in lib/; and each mutant is played against all tests that reach it, so the tests that
// play whole deploys by the dozen would make it a matter of hours.
const without =
  'architecture|cancellation|clean-up|contract|demo|dist|emulator|faults|guards|http|lifecycle|recipes|runner|signals|verify|workflows'

export default { ...config, testPathIgnorePatterns: [`/(${without})\\.test\\.js$`] }
