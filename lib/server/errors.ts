import "server-only";

/** What goes wrong without anything being broken: answered by a refusal, not by a reference. */
export class ExpectedError extends Error {}

/** Somebody else wrote the row since it was read. */
export class ConflictError extends ExpectedError {
  constructor(
    readonly what: string,
    readonly id: string,
  ) {
    super(`${what} ${id} was changed by somebody else`);
    this.name = "ConflictError";
  }
}

/** What is asked for does not exist, or the actor may not know that it does. */
export class NotFoundError extends ExpectedError {
  constructor(readonly what: string) {
    super(`${what} not found`);
    this.name = "NotFoundError";
  }
}

/** The actor may see the thing, but not do this to it. */
export class ForbiddenError extends ExpectedError {
  constructor(readonly permission: string) {
    super(`${permission} is not allowed`);
    this.name = "ForbiddenError";
  }
}
