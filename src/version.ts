/** This action's version, as in package.json. */
export const version = '1.0.0'

export const userAgent = `deploy-status-action/${version}`

/** https://docs.github.com/rest/about-the-rest-api/api-versions */
export const apiVersion = '2022-11-28'
