import config from './jest.config.mjs'

// What runs dist/ cannot notice a change in lib/.
export default {
  ...config,
  testPathIgnorePatterns: ['/(cancellation|contract|demo|dist|emulator|runner|signals)\\.test\\.js$'],
}
