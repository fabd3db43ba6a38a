/**
 * Adds up the bits of several dictionary rows for the filing form, each once; decimal text in, BigInt out.
 *
 * @throws SyntaxError when a bit is no whole number
 * @source fields.md §7.4 of the domain notes (values exceed 32 bits)
 */
export function bitSum(bits: readonly string[]): bigint {
  return bits.reduce((sum, bit) => sum | BigInt(bit), 0n);
}
