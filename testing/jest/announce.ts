/** A reporter of jest: says what has begun. What comes first takes longest, and would leave a reader before an empty screen. */
export default class Announce {
  onRunStart({ numTotalTestSuites }: { readonly numTotalTestSuites: number }): void {
    // Where jest prints its lines, and so in their order.
    process.stderr.write(`Running ${numTotalTestSuites} test files, the slowest first\n`)
  }
}
