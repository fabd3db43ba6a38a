/** The outcome of a function that may refuse: a value, or an error that says why. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps the value of a function that did not refuse. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps the reason of a refusal. */
export function fail<const E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
