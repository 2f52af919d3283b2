import config from './jest.config.mjs'

// What runs dist/ cannot notice a change in lib/.
export default {
  ...config,
  testPathIgnorePatterns: [
    '/(architecture|cancellation|contract|demo|dist|emulator|http|recipes|runner|signals|verify|workflows)\\.test\\.js$',
  ],
}
