import { expect, test } from '@jest/globals'
import { hideSecrets } from '../../../src/command/hide-secrets.ts'

const sent = {
  url: 'https://robot:pass%40word@site.example/health?key=q%20uery&v=1',
  headers: {
    authorization: 'Bearer abc.def.ghi',
    'proxy-authorization': `Basic ${Buffer.from('user:letmein').toString('base64')}`,
    cookie: 'session=cookie1; theme="dark-blue"',
    'x-short': '42',
  },
}

test.each([
  ['Bearer abc.def.ghi is wrong', '*** is wrong'],
  ['token abc.def.ghi', 'token ***'],
  ['user:letmein or letmein', '*** or ***'],
  ['cookie1 and dark-blue', '*** and ***'],
  ['pass%40word, pass@word, q%20uery, q uery', '***, ***, ***, ***'],
  ['the whole of a short header: 42', 'the whole of a short header: ***'],
  ['version 1 stays, session and site.example too', 'version 1 stays, session and site.example too'],
  ['cut off in the middle: abc.de', 'cut off in the middle: ***'],
  ['cut off in the middle: Bearer abc.d', 'cut off in the middle: ***'],
  ['no secret: Be', 'no secret: Be'],
  ['', ''],
])('%s', (text, shown) => {
  expect(hideSecrets(text, sent)).toBe(shown)
})

test('where nothing is secret, nothing is hidden', () => {
  expect(hideSecrets('anything', { url: 'https://site.example', headers: {} })).toBe('anything')
})
