/** Megabytes with two decimals, rounded up so that a file just over the limit does not read as allowed. */
export function sizeText(bytes: number): string {
  return `${(Math.ceil((bytes / 1_048_576) * 100) / 100).toFixed(2)}MB`;
}
