import config from './jest.config.mjs'

// The session's tests are whole deploys, played within the process.
const quick = 'abandoned|faults|inactivation|permissions|start-update'

export default { ...config, testMatch: [`**/__tests__/e2e/(${quick}).test.js`] }
