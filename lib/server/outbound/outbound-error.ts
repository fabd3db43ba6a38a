/**
 * Why no answer came: the address is none that we open (REFUSED), nobody is there or the connection failed
 * (UNREACHABLE), or time ran out (SILENT).
 */
export type OutboundFailure = "REFUSED" | "UNREACHABLE" | "SILENT";

export class OutboundError extends Error {
  override readonly name = "OutboundError";

  constructor(
    readonly failure: OutboundFailure,
    options?: ErrorOptions,
  ) {
    super(failure, options);
  }
}

/** What a failed call means; an abort of ours is the end of our patience. */
export function failureOf(error: unknown, signal: AbortSignal): OutboundFailure {
  if (error instanceof OutboundError) return error.failure;
  return signal.aborted ? "SILENT" : "UNREACHABLE";
}
