/** A stored object, as the sweep sees it. */
export interface StoredObject {
  readonly key: string;
  readonly writtenAt: Date;
}

/** There is no room for more; nothing of what was to be stored is there. */
export class StoreFullError extends Error {
  override readonly name = "StoreFullError";
}

/**
 * Where the files of orders lie. What it gets is encrypted already; it knows neither orders nor keys of
 * encryption. A key is written once and never overwritten.
 */
export interface MaterialStoreGateway {
  /**
   * Durable when it returns. Throws when the key is taken.
   *
   * @throws StoreFullError
   */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null when there is no such object. */
  get(key: string): Promise<Buffer | null>;
  /** Takes the object away; an absent one is no error. */
  remove(key: string): Promise<void>;
  /** Everything that is stored, unfinished writes included, in no order. */
  list(): AsyncIterable<StoredObject>;
}
