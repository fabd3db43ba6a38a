/** The child has told the person at the terminal already what is wrong. */
export class ToldError extends Error {
  override readonly name = "ToldError";
}
