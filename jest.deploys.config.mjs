import config from './jest.config.mjs'

// These tests are whole deploys, played within the process.
const quick = 'abandoned|faults|inactivation(-far-back|-overlaps|-rules)?|permissions|start-update'

export default { ...config, testMatch: [`**/__tests__/e2e/(${quick}).test.js`] }
