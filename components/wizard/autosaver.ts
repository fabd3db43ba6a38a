import type { AnswerValue } from "@/lib/wizard/answers";
import type { Patch } from "@/lib/wizard/merge";
import { type PatchAnswer, PatchQueue, type SendOutcome } from "./patch-queue";

const PAUSE_MS = 500;
const RETRY_MS = [1000, 2000, 5000, 10_000] as const;

/** Where saving stands, as the page says it. */
export type SaveState =
  | { readonly kind: "idle" | "saving" | "offline" | "signed-out" | "locked" | "failed" }
  | { readonly kind: "saved"; readonly time: string };

export interface AutosaverOptions {
  readonly version: number;
  readonly send: (patch: Patch, base: number, keepalive?: boolean) => Promise<SendOutcome>;
  readonly onState: (state: SaveState) => void;
  /** A patch arrived; `patch` is what was sent. */
  readonly onSaved: (answer: PatchAnswer, patch: Patch) => void;
  /** The session ended: what is not saved, to be kept until the person signs in again. */
  readonly onSignedOut: (unsaved: Patch) => void;
}

/** Keeps typed fields on the server: after a pause, one patch at a time, again after the network was gone. */
export class Autosaver {
  private readonly queue = new PatchQueue();
  private base: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private running: Promise<boolean> | null = null;

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

  /** The page goes away: the rest is sent by a request that outlives it. */
  leave(): void {
    clearTimeout(this.timer);
    const rest = this.queue.take();
    if (rest) void this.options.send(rest, this.base, true);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private async run(): Promise<boolean> {
    for (let patch = this.queue.take(); patch; patch = this.queue.take()) {
      this.options.onState({ kind: "saving" });
      const outcome = await this.options.send(patch, this.base);
      if (outcome.kind !== "saved") {
        this.failed(outcome.kind);
        return false;
      }
      this.tries = 0;
      this.queue.done();
      this.base = Math.max(this.base, outcome.answer.version);
      this.options.onSaved(outcome.answer, patch);
      this.options.onState({ kind: "saved", time: outcome.answer.savedAt });
    }
    return this.queue.isEmpty;
  }

  private failed(kind: Exclude<SendOutcome["kind"], "saved">): void {
    this.queue.putBack();
    this.options.onState({ kind });
    if (kind === "signed-out") this.options.onSignedOut(this.queue.all());
    if (kind !== "offline") return;
    this.later(RETRY_MS[Math.min(this.tries, RETRY_MS.length - 1)] ?? PAUSE_MS);
    this.tries += 1;
  }
}
