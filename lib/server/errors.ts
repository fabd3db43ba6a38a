import "server-only";

/** Somebody else wrote the row since it was read. */
export class ConflictError extends Error {
  constructor(
    readonly what: string,
    readonly id: string,
  ) {
    super(`${what} ${id} was changed by somebody else`);
    this.name = "ConflictError";
  }
}

/** What is asked for does not exist, or the actor may not know that it does. */
export class NotFoundError extends Error {
  constructor(readonly what: string) {
    super(`${what} not found`);
    this.name = "NotFoundError";
  }
}

/** The actor may see the thing, but not do this to it. */
export class ForbiddenError extends Error {
  constructor(readonly permission: string) {
    super(`${permission} is not allowed`);
    this.name = "ForbiddenError";
  }
}
