import "server-only";

/** The portal cannot start; the message is one sentence for the person at the terminal, with the way out. */
export class StartError extends Error {
  override readonly name = "StartError";
}
