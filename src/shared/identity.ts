/** This action's version, as in package.json. */
export const version = '1.0.0'

export const userAgent = `deploy-status-action/${version}`

/** https://docs.github.com/rest/about-the-rest-api/api-versions */
export const apiVersion = '2022-11-28'

/** The key under which a payload carries this action's own mark, and the name of the state saved for the post step. */
export const markerKey = 'deploy-status-action'

/** Where the runner puts that state for the post step. */
export const stateVariable = `STATE_${markerKey}`
