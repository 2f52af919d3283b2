import { expect, test } from '@jest/globals'
import { goesThroughProxy, proxyFor } from '../../../src/github/proxy.ts'

const proxy = 'http://proxy.example:3128/'
const through = (url: string, env: Record<string, string>) => proxyFor(new URL(url), env)?.href

test('each protocol has its variable, in lower case before upper case', () => {
  expect(through('https://a.example', { https_proxy: proxy, HTTPS_PROXY: 'http://other' })).toBe(proxy)
  expect(through('https://a.example', { HTTPS_PROXY: proxy })).toBe(proxy)
  expect(through('http://a.example', { HTTP_PROXY: proxy })).toBe(proxy)
  expect(through('http://a.example', { https_proxy: proxy })).toBeUndefined()
  expect(through('https://a.example', { http_proxy: proxy, https_proxy: '' })).toBeUndefined()
})

test('a protocol may be left out; a port too', () => {
  expect(through('https://a.example', { https_proxy: 'proxy.example:3128' })).toBe(proxy)
  expect(through('https://a.example', { https_proxy: 'https://user:p%40ss@proxy' })).toBe('https://user:p%40ss@proxy/')
})

test('what cannot be used is an error, which does not repeat it', () => {
  expect(() => through('https://a.example', { https_proxy: 'http://user:secret@' })).toThrow(
    /^https_proxy is set, but is not a URL$/,
  )
  expect(() => through('https://a.example', { https_proxy: 'socks5://user:secret@a' })).toThrow(
    /^https_proxy has a protocol that cannot be used: socks5:\/\/$/,
  )
})

test.each([
  ['*', 'https://a.example'],
  ['a.example', 'https://a.example'],
  ['A.Example', 'https://a.example'],
  ['b.example, a.example', 'https://a.example'],
  ['b.example a.example', 'https://a.example'],
  ['example', 'https://a.example'],
  ['.example', 'https://a.example'],
  ['*.example', 'https://a.example'],
  ['a.example:443', 'https://a.example'],
  ['a.example:8443', 'https://a.example:8443'],
  ['a.example:80', 'http://a.example'],
  ['127.0.0.1', 'http://127.0.0.1:5000'],
  ['::1', 'http://[::1]:5000'],
  ['[::1]', 'http://[::1]:5000'],
  ['[::1]:5000', 'http://[::1]:5000'],
  ['[0:0:0:0:0:0:0:1]', 'https://[::1]'],
  ['2001:db8::0:1', 'https://[2001:db8::1]'],
])('no_proxy %s excepts %s', (no_proxy, url) => {
  expect(through(url, { http_proxy: proxy, https_proxy: proxy, no_proxy })).toBeUndefined()
  expect(through(url, { http_proxy: proxy, https_proxy: proxy, NO_PROXY: no_proxy })).toBeUndefined()
})

test.each([
  ['', 'https://a.example'],
  [',', 'https://a.example'],
  ['b.example', 'https://a.example'],
  ['a.example.org', 'https://a.example'],
  ['le', 'https://a.example'],
  ['xa.example', 'https://a.example'],
  ['a.example:8443', 'https://a.example'],
  ['::2', 'http://[::1]'],
  ['[::1]:80', 'http://[::1]:5000'],
  ['[a.example]', 'https://a.example'],
  [':', 'https://a.example'],
])('no_proxy %j does not except %s', (no_proxy, url) => {
  expect(through(url, { http_proxy: proxy, https_proxy: proxy, no_proxy })).toBe(proxy)
})

test('a call goes through a proxy only where the URL’s own one is set and not excepted', () => {
  const goes = (env: Record<string, string>) => goesThroughProxy(new URL('https://ghes.example/api/v3'), env)
  expect(goes({ https_proxy: proxy })).toBe(true)
  expect(goes({ https_proxy: 'socks5://a' })).toBe(true)
  expect(goes({ http_proxy: proxy })).toBe(false)
  expect(goes({ https_proxy: proxy, no_proxy: 'ghes.example' })).toBe(false)
})
