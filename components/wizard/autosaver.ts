import type { MovedView } from "@/lib/shared/moved-view";
import type { AnswerValue } from "@/lib/wizard/answers";
import type { Patch } from "@/lib/wizard/merge";
import { type PatchAnswer, PatchQueue, type SendOutcome } from "./patch-queue";

const PAUSE_MS = 500;
const RETRY_MS = [1000, 2000, 5000, 10_000] as const;

/** Where saving stands, as the page says it. */
export type SaveState =
  | { readonly kind: "idle" | "saving" | "offline" | "signed-out" | "locked" | "tooLarge" | "failed" }
  | { readonly kind: "saved"; readonly time: string }
  | { readonly kind: "moved"; readonly moved: MovedView };

export interface AutosaverOptions {
  readonly version: number;
  readonly send: (patch: Patch, base: number, keepalive?: boolean) => Promise<SendOutcome>;
  readonly onState: (state: SaveState) => void;
  /** A patch arrived; `patch` is what was sent. */
  readonly onSaved: (answer: PatchAnswer, patch: Patch) => void;
  /**
   * What is not known to be on the server, and the save it was typed on: kept for after a reload or a new sign-in.
   * Null when everything arrived, or when the server will never take it.
   */
  readonly onKeep: (unsaved: Unsaved | null) => void;
}

/** Typed fields, and number of the save they were typed on. */
export interface Unsaved {
  readonly patch: Patch;
  readonly base: number;
}

/** Keeps typed fields on the server: after a pause, one patch at a time, again after the network was gone. */
export class Autosaver {
  private readonly queue = new PatchQueue();
  private base: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private running: Promise<boolean> | null = null;
  private readonly conflicts = new Set<string>();

  constructor(private readonly options: AutosaverOptions) {
    this.base = options.version;
  }

  /** Number of the newest save this page knows. */
  get version(): number {
    return this.base;
  }

  get isUnsaved(): boolean {
    return !this.queue.isEmpty;
  }

  /** True while somebody has to choose between two values of a field. */
  get hasConflicts(): boolean {
    return this.conflicts.size > 0;
  }

  /** Remembers a typed value and saves it after a pause. */
  change(path: string, value: AnswerValue | null): void {
    this.queue.add(path, value);
    this.later(PAUSE_MS);
  }

  /** Saves now; resolves with true when everything typed is on the server. */
  flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Takes up what an earlier visit could not save; what others saved since then is told, not overwritten. */
  restore({ patch, base }: Unsaved): void {
    this.base = Math.min(this.base, base);
    for (const [path, value] of Object.entries(patch)) this.queue.add(path, value);
    this.later(PAUSE_MS);
  }

  /** Asks for what was saved elsewhere since the page was drawn. */
  async catchUp(): Promise<void> {
    const outcome = await this.options.send({}, this.base);
    if (outcome.kind === "saved") this.accept(outcome.answer, {});
    if (outcome.kind === "moved") this.options.onState(outcome);
  }

  /** The page goes away: the rest is sent by a request that outlives it. The page may come back. */
  leave(): void {
    clearTimeout(this.timer);
    if (this.queue.isEmpty) return;
    const rest = this.queue.all();
    this.options.onKeep({ patch: rest, base: this.base });
    if (this.queue.isBusy) {
      // What is on its way is the next save: what was typed after it was typed on that one.
      void this.options.send(rest, this.base + 1, true);
      return;
    }
    this.queue.take();
    void this.options.send(rest, this.base, true).then((outcome) => this.settle(outcome, rest));
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private async run(): Promise<boolean> {
    for (let patch = this.queue.take(); patch; patch = this.queue.take()) {
      this.options.onState({ kind: "saving" });
      if (!this.settle(await this.options.send(patch, this.base), patch)) return false;
    }
    return this.queue.isEmpty;
  }

  private settle(outcome: SendOutcome, patch: Patch): boolean {
    if (outcome.kind !== "saved") {
      this.failed(outcome);
      return false;
    }
    this.tries = 0;
    this.queue.done();
    if (this.queue.isEmpty) this.options.onKeep(null);
    this.accept(outcome.answer, patch);
    this.options.onState({ kind: "saved", time: outcome.answer.savedAt });
    return true;
  }

  private accept(answer: PatchAnswer, patch: Patch): void {
    this.base = Math.max(this.base, answer.version);
    for (const path of Object.keys(patch)) this.conflicts.delete(path);
    for (const { path } of answer.conflicts) this.conflicts.add(path);
    this.options.onSaved(answer, patch);
  }

  private failed(outcome: Exclude<SendOutcome, { kind: "saved" }>): void {
    const { kind } = outcome;
    this.queue.putBack();
    this.options.onState(outcome);
    const mayArrive = kind === "offline" || kind === "signed-out";
    this.options.onKeep(mayArrive ? { patch: this.queue.all(), base: this.base } : null);
    if (kind !== "offline") return;
    this.later(RETRY_MS[Math.min(this.tries, RETRY_MS.length - 1)] ?? PAUSE_MS);
    this.tries += 1;
  }
}
