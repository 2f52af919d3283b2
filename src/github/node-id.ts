/**
 * The id that REST calls take, out of a GraphQL node id: `databaseId` is a 32-bit integer, which today's ids do not fit.
 * New ids are `DE_` and base64url of msgpack `[0, repository, id]`; old ones, as on older servers, base64 of
 * `010:Deployment123`. Undefined for any other form.
 */
export function restId(nodeId: string): number | undefined {
  if (nodeId.startsWith('DE_')) return lastNumber(Buffer.from(nodeId.slice(3), 'base64url'))
  const [, digits] = /^010:Deployment(\d+)$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** An array of three begins with 0x93; a number below 2^32 is 0xce and four bytes, a greater one 0xcf and eight: https://msgpack.org */
function lastNumber(bytes: Buffer): number | undefined {
  if (bytes[0] !== 0x93) return undefined
  if (bytes.at(-5) === 0xce) return bytes.readUInt32BE(bytes.length - 4)
  return bytes.at(-9) === 0xcf ? Number(bytes.readBigUInt64BE(bytes.length - 8)) : undefined
}
