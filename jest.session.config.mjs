import config from './jest.config.mjs'

// The session's tests are whole deploys, played within the process.
const quick = 'auto-inactive|faults|lifecycle|permissions|sweep'

export default { ...config, testMatch: [`**/(${quick}).test.js`] }
