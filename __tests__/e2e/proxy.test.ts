import { expect, test } from '@jest/globals'
import { playProxyCase, proxyCases } from '../../testing/proxy-matrix.ts'
import { node24 } from '../../testing/runner/node24.ts'
import { everything } from '../../testing/tier.ts'

/** What goes through a proxy, and what is said where it cannot; `npm run test:proxies` plays the same with other Nodes too. */

/** One of each kind: what Node makes of the others is not in this action's hands. */
const few = /without a scheme$|a user and a password|^https_proxy answers 407|no_proxy=\.corp/

const played = proxyCases.filter(({ name }) => everything || few.test(name))

test.each(played.map((its) => [its.name, its] as const))(
  '%s',
  async (_, its) => {
    const { raw, ...seen } = await playProxyCase(its, node24())
    expect(seen).toEqual(its.seen)
    // The passwords of those that have one.
    expect(raw).not.toMatch(/p(@|%40)ss/)
  },
  60_000,
)
