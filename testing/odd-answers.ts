import type { Fetch } from '../src/http/http.ts'

/** Answers that no GitHub gives: of a portal, of a gateway, of a server that is broken. */

export interface OddAnswer {
  readonly name: string
  /** A refusal is final; everything else is a disturbance, which passes. */
  readonly refuses?: boolean
  /** In whole jobs; the others are given to single calls. */
  readonly isPlayed?: boolean
  /** Made of the one that GitHub gives; undefined: it would not be odd. */
  make(status: number, text: string): Response | undefined
}

const json = { 'content-type': 'application/json; charset=utf-8' }
const html = { 'content-type': 'text/html' }
const page = '<!DOCTYPE html><html><body>Log in</body></html>'

/** One of each kind. */
const played: readonly string[] = [
  ...[
    '{}',
    '[null]',
    'null',
    '204',
    'a page',
    'an error that is null',
    '500 without a message',
    '403 without a message',
  ],
  ...['404 without a message', 'numbers too great', 'parts of numbers', 'texts that are null', '301 to nowhere'],
  ...['302 to a portal', '308 in a circle'],
]

const fixed = (
  name: string,
  status: number,
  body: string | null,
  headers: Record<string, string> = json,
): OddAnswer => ({
  name,
  isPlayed: played.includes(name),
  make: () => new Response(body, { status, headers }),
  refuses: status >= 400 && status < 500,
})

/** The answer with each value changed that the pattern finds in its JSON. */
const changed = (name: string, pattern: RegExp, instead: string): OddAnswer => ({
  name,
  isPlayed: played.includes(name),
  make(status, text) {
    const odd = text.replace(pattern, `$1${instead}`)
    return odd === text ? undefined : new Response(odd, { status, headers: json })
  },
})

const numbers = /([:[,])-?\d+(?:\.\d+)?(?=[,\]}])/g
const strings = /([:[,])"(?:[^"\\]|\\.)*"(?=[,\]}])/g
const times = /([:[,])"\d{4}-\d\d-\d\dT[^"]*"/g

export const oddAnswers: readonly OddAnswer[] = [
  fixed('{}', 200, '{}'),
  {
    name: '[]',
    isPlayed: true,
    // Of a list that is an answer: there are none.
    make: (status, text) => (text.startsWith('[') ? undefined : new Response('[]', { status, headers: json })),
  },
  fixed('[null]', 200, '[null]'),
  fixed('null', 200, 'null'),
  fixed('a word', 200, '"word"'),
  fixed('a number', 200, '7'),
  fixed('a message', 200, '{"message": "Hello"}'),
  fixed('an error of another kind', 200, '{"error": {"code": 7}}'),
  fixed('nothing', 200, ''),
  fixed('204', 204, null),
  fixed('205', 205, null),
  fixed('304', 304, null),
  {
    name: 'half of it',
    isPlayed: true,
    make: (status, text) => new Response(text.slice(0, text.length / 2), { status, headers: json }),
  },
  fixed('a page', 200, page, html),
  fixed('a page that says that it is JSON', 200, page),
  fixed('bytes', 200, '\u0000\u0001', { 'content-type': 'application/octet-stream' }),
  fixed('no errors', 200, '{"errors": []}'),
  fixed('an error that is null', 200, '{"errors": [null]}'),
  fixed('errors that are no list', 200, '{"errors": {"a": 1}}'),
  fixed('no data', 200, '{"data": null}'),
  fixed('empty data', 200, '{"data": {}}'),
  fixed('data of nothing', 200, '{"data": {"nodes": [null], "repository": null}}'),
  fixed('500 without a message', 500, '{}'),
  fixed('502 of a list', 502, '[null]'),
  fixed('503 of nothing', 503, ''),
  fixed('400 of null', 400, 'null'),
  fixed('403 without a message', 403, '{}'),
  fixed('404 without a message', 404, '{}'),
  fixed('418 of a list', 418, '[null]'),
  fixed('422 with errors that are no list', 422, '{"message": 5, "errors": {"a": 1}}'),
  fixed('422 with an error that is null', 422, '{"message": null, "errors": [null, {"contexts": [null]}]}'),
  changed('numbers too great', numbers, '99999999999999999999'),
  changed('numbers below 0', numbers, '-7'),
  changed('parts of numbers', numbers, '1.5'),
  changed('numbers that are texts', numbers, '"7"'),
  changed('texts that are null', strings, 'null'),
  changed('texts that are objects', strings, '{"a": 1}'),
  changed('times that are none', times, '"yesterday"'),
  fixed('300', 300, '{}'),
  fixed('301 to nowhere', 301, '{"message": "Moved Permanently"}'),
  fixed('302 to a portal', 302, page, { ...html, location: 'http://portal.example/login' }),
  fixed('307 to what is no URL', 307, '{}', { ...json, location: 'http://[' }),
  fixed('308 in a circle', 308, '{}', { ...json, location: 'https://api.github.com/repos/octo/app' }),
]

/** Which read it is: its route, and which of them in its step. */
export function readKey(url: string, { method = 'GET', body = '' }: Parameters<Fetch>[1]): string | undefined {
  const { pathname } = new URL(url)
  if (method === 'POST' && pathname.endsWith('/graphql')) return body.includes('mutation') ? undefined : 'POST /graphql'
  return method === 'GET' ? `GET ${pathname.replace(/\d{3,}|[0-9a-f.]{40,}/g, '*')}` : undefined
}
