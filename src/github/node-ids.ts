/** The greater one is of the status made later: it ends with the number of the status, in a form that is longer for a greater one. */
export function compareNodeIds(a: string, b: string): number {
  const [one, other] = [a, b].map((id) => Buffer.from(id.replace(/^DES_/, ''), 'base64')) as [Buffer, Buffer]
  return one.length - other.length || Buffer.compare(one, other)
}
