import { expect, test } from '@jest/globals'
import { goesThroughProxy, proxyFor } from '../../../src/http/proxy.ts'

const proxy = 'http://proxy.example:3128/'
const through = (url: string, env: Record<string, string>) => proxyFor(new URL(url), env)

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

test('a percent sign that stands for itself is written as Node can read it', () => {
  const written = (user: string) => through('https://a.example', { https_proxy: `http://${user}@proxy` })
  expect(written('octo:100%')).toBe('http://octo:100%25@proxy/')
  expect(written('octo:p@ss%1%ff')).toBe('http://octo:p%40ss%251%25ff@proxy/')
  expect(written('octo:p%40ss%2Fword')).toBe('http://octo:p%40ss%2Fword@proxy/')
  expect(written('üser')).toBe('http://%C3%BCser@proxy/')
})

test.each(['http://user:secret@', 'socks5://user:secret@a', 'user:secret@a:99999'])(
  '%s is an error, which does not repeat it',
  (https_proxy) => {
    expect(() => through('https://a.example', { https_proxy })).toThrow(/^https_proxy is not the URL of an HTTP proxy$/)
  },
)

test.each(['http://127.0.0.1:5000', 'http://127.1', 'https://[::1]:5000', 'http://localhost', 'http://a.localhost'])(
  'loopback is never proxied: %s',
  (url) => {
    expect(through(url, { http_proxy: proxy, https_proxy: proxy })).toBeUndefined()
  },
)

test.each([
  ['*', 'https://a.example'],
  ['a.example', 'https://a.example'],
  ['A.Example', 'https://a.example'],
  ['b.example, a.example', 'https://a.example'],
  ['b.example a.example', 'https://a.example'],
  ['corp', 'https://app.corp'],
  ['example', 'https://a.example'],
  ['.example', 'https://a.example'],
  ['*.example', 'https://a.example'],
  ['a.example:443', 'https://a.example'],
  ['a.example:8443', 'https://a.example:8443'],
  ['a.example:80', 'http://a.example'],
  ['10.0.0.7', 'http://10.0.0.7:5000'],
  ['2001:db8::1', 'https://[2001:db8::1]'],
  ['[2001:db8::1]', 'https://[2001:db8::1]'],
  ['[2001:db8::1]:5000', 'https://[2001:db8::1]:5000'],
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
  ['2001:db8::2', 'http://[2001:db8::1]'],
  ['', 'http://127.example'],
  ['[2001:db8::1]:80', 'http://[2001:db8::1]:5000'],
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
