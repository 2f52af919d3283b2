import { ActionError } from '../shared/errors.ts'

/** The number of a deployment, which REST calls and outputs need, cannot be read from GitHub's answer. */
export class UnreadableId extends ActionError {
  constructor(nodeId: string, environment: string | null) {
    super(`The id of a deployment to ${environment || 'an environment without a name'} cannot be read: ${nodeId}`, {
      help: 'GitHub may have a new form of ids. Use the newest version of this action; if it has the same problem, please open an issue with this message.',
    })
  }
}

/**
 * The number by which REST knows a deployment: GraphQL's `databaseId` where it is given, else out of the node id. Undefined
 * if neither can be read, or if they contradict each other: a wrong number would be another deployment's.
 */
export function restId(nodeId: string, databaseId?: number | null): number | undefined {
  const decoded = idInNodeId(nodeId)
  const given = databaseId ?? undefined
  if (given !== undefined && decoded !== undefined && given !== decoded) return undefined
  const id = given ?? decoded
  return id !== undefined && Number.isSafeInteger(id) && id > 0 ? id : undefined
}

/** The number of a deployment's status, out of its node id; undefined where it cannot be read. */
export function statusIdIn(nodeId: string): number | undefined {
  if (nodeId.startsWith('DES_')) return lastOfThree(Buffer.from(nodeId.slice(4), 'base64url'))
  const [, digits] = /^016:DeploymentStatus(\d+)$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/**
 * New node ids are `DE_` and base64url of msgpack `[0, repository, id]`; old ones, as on older servers, base64 of
 * `010:Deployment123`.
 */
function idInNodeId(nodeId: string): number | undefined {
  if (nodeId.startsWith('DE_')) return lastOfThree(Buffer.from(nodeId.slice(3), 'base64url'))
  const [, digits] = /^010:Deployment(\d+)$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** The first byte of a number, and how many bytes of it follow: https://github.com/msgpack/msgpack/blob/master/spec.md */
const widths: Readonly<Record<number, number>> = { 204: 1, 205: 2, 206: 4, 207: 8 }

/** The last number of an array of three, which begins with 0x93 and has nothing behind it. A small number is its own first byte. */
function lastOfThree(bytes: Buffer): number | undefined {
  if (bytes[0] !== 0x93) return undefined
  let at = 1
  let last: bigint | undefined
  for (let element = 0; element < 3; element++) {
    const first = bytes[at]
    const width = first === undefined ? undefined : first < 0x80 ? 0 : widths[first]
    if (width === undefined || at + width >= bytes.length) return undefined
    last = BigInt(`0x${bytes.subarray(width === 0 ? at : at + 1, at + width + 1).toString('hex')}`)
    at += width + 1
  }
  return at === bytes.length ? Number(last) : undefined
}
