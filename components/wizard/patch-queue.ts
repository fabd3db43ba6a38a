import type { MovedView } from "@/lib/shared/moved-view";
import type { AnswerValue } from "@/lib/wizard/answers";
import type { Patch } from "@/lib/wizard/merge";
import type { HintView } from "@/lib/wizard/step-view";

/** What the draft route answers to a patch. */
export interface PatchAnswer {
  readonly version: number;
  readonly savedAt: string;
  readonly conflicts: readonly {
    readonly path: string;
    readonly mine: AnswerValue | null;
    readonly theirs: AnswerValue | null;
    /** Both values as the reader knows them: choices by their labels, regions by their names. */
    readonly shown: { readonly mine: string; readonly theirs: string };
  }[];
  readonly news: Patch;
  /** What the rules say of the saved fields; an empty list when nothing. */
  readonly verdicts: Readonly<Record<string, readonly HintView[]>>;
  readonly redraw: boolean;
}

/** How a try to save ended. */
export type SendOutcome =
  | { readonly kind: "saved"; readonly answer: PatchAnswer }
  | { readonly kind: "moved"; readonly moved: MovedView }
  | { readonly kind: "offline" | "signed-out" | "locked" | "tooLarge" | "failed" };

/** What the draft route is sent. */
export interface SentPatch {
  readonly base: number;
  readonly patch: Patch;
  /** The draft the page was drawn for. */
  readonly draft: string;
}

/** Sends changed fields to the draft route. */
export async function sendPatch(url: string, body: SentPatch, keepalive = false): Promise<SendOutcome> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: "PATCH",
      keepalive,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { kind: "offline" };
  }
  if (response.ok) return { kind: "saved", answer: await response.json() };
  if (response.status === 410) return { kind: "moved", moved: await response.json() };
  if (response.status === 413) return { kind: "tooLarge" };
  if (response.status === 401) return { kind: "signed-out" };
  if (response.status === 409 || response.status === 404) return { kind: "locked" };
  return { kind: response.status >= 500 || response.status === 429 ? "offline" : "failed" };
}

/** Fields that were typed and are not known to be on the server, for one page of one order. */
export class PatchQueue {
  private waiting: Record<string, AnswerValue | null> = {};
  private sent: Record<string, AnswerValue | null> | null = null;

  get isEmpty(): boolean {
    return this.sent === null && Object.keys(this.waiting).length === 0;
  }

  get isBusy(): boolean {
    return this.sent !== null;
  }

  add(path: string, value: AnswerValue | null): void {
    this.waiting[path] = value;
  }

  /** Takes everything that waits; null while something is on its way or nothing waits. */
  take(): Patch | null {
    if (this.sent !== null || Object.keys(this.waiting).length === 0) return null;
    this.sent = this.waiting;
    this.waiting = {};
    return this.sent;
  }

  /** What was taken arrived. */
  done(): void {
    this.sent = null;
  }

  /** What was taken did not arrive: it waits again, unless it was typed anew meanwhile. */
  putBack(): void {
    this.waiting = { ...this.sent, ...this.waiting };
    this.sent = null;
  }

  /** Everything not known to be on the server. */
  all(): Patch {
    return { ...this.sent, ...this.waiting };
  }
}
