import "server-only";

/** Too many pictures wait already; the sender should try again in a moment. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}

/** Runs at most `size` jobs at once, in the order they came, and refuses when `waiting` wait already. */
export class Pool {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly size: number,
    private readonly waiting: number,
  ) {}

  /**
   * Runs `job` when a place is free.
   *
   * @throws BusyError when the queue is full
   */
  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.running < this.size) this.running += 1;
    else await this.takePlace();
    try {
      return await job();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** A place handed over stays counted, so nobody can slip in between. */
  private takePlace(): Promise<void> {
    if (this.queue.length >= this.waiting) throw new BusyError("too many pictures wait already");
    return new Promise((resolve) => this.queue.push(resolve));
  }
}

/** Decoded pictures are large (a 12-megapixel photo takes 36 MB); two at once keep the process small. */
export const imagePool: Pool = new Pool(2, 32);
