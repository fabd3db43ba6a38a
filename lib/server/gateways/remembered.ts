import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Known } from "@/lib/domain/network/domain-facts";

export interface Memory {
  /** How long an answer holds. */
  readonly keepMs: number;
  /** After a silence it is asked again no sooner than this. */
  readonly keepUnknownMs: number;
  /** Nobody waits longer for an answer; it is kept for whoever comes next. */
  readonly patienceMs: number;
  readonly mostAsked: number;
  readonly mostKept: number;
}

interface Kept<T> {
  readonly answer: Promise<Known<T>>;
  until: number;
}

/**
 * Stands before somebody outside who may be slow, or be made slow: every page of an order asks about its domains.
 * Whoever asks the same meanwhile shares one question, and no more than so many are on their way.
 */
export class Remembered<T> {
  private readonly kept = new Map<string, Kept<T>>();
  private asked = 0;

  constructor(
    private readonly ask: (key: string) => Promise<Known<T>>,
    private readonly memory: Memory,
  ) {}

  private async answer(key: string): Promise<Known<T>> {
    this.asked += 1;
    try {
      return await this.ask(key);
    } catch {
      return "UNKNOWN";
    } finally {
      this.asked -= 1;
    }
  }

  private begin(key: string): Kept<T> {
    const begun: Kept<T> = { answer: this.answer(key), until: Number.POSITIVE_INFINITY };
    const { keepMs, keepUnknownMs, mostKept } = this.memory;
    void begun.answer.then((answer) => {
      begun.until = performance.now() + (answer === "UNKNOWN" ? keepUnknownMs : keepMs);
    });
    this.kept.delete(key);
    this.kept.set(key, begun);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    return begun;
  }

  /** Never throws: a failure is a silence. */
  async find(key: string): Promise<Known<T>> {
    const known = this.kept.get(key);
    const isFresh = known !== undefined && known.until > performance.now();
    if (!isFresh && this.asked >= this.memory.mostAsked) return "UNKNOWN";
    const { answer } = isFresh ? known : this.begin(key);
    const patience = new AbortController();
    const silence = wait(this.memory.patienceMs, "UNKNOWN" as const, { signal: patience.signal });
    try {
      return await Promise.race([answer, silence.catch(() => "UNKNOWN" as const)]);
    } finally {
      patience.abort();
    }
  }
}
