import type { Send } from "./portal-client";
import type { Stage } from "./stage";

/** `led on`: let in, and led to another page of ours. `other`: an answer the matrix does not know. */
export type Verdict = "in" | "led on" | "denied" | `other ${string}`;

/** One question to the portal: who asks for what by which way. */
export interface Cell {
  readonly name: string;
  readonly expected: "in" | "led on" | "denied";
  readonly ask: () => Promise<Verdict>;
  /** Nothing may be written even though it is answered. */
  readonly isQuiet?: boolean;
  /** The first rightful call of what changes something. */
  readonly isChange?: boolean;
}

/** Where the questions are asked. */
export interface Place {
  readonly url: string;
  readonly send: Send;
  readonly stage: Stage;
}

export const FOREIGN = "foreign.example";

/** Where a request that changes something says it comes from. */
export const ORIGINS = {
  own: (url: string) => ({ origin: url }),
  "forged host": (url: string) => ({ origin: url, "x-forwarded-host": FOREIGN }),
  "no origin": () => ({}),
  "foreign origin": () => ({ origin: `http://${FOREIGN}` }),
  "foreign origin, forged host": () => ({ origin: `http://${FOREIGN}`, "x-forwarded-host": FOREIGN }),
} as const satisfies Record<string, (url: string) => Readonly<Record<string, string>>>;

export type OriginWay = keyof typeof ORIGINS;

/** Whether a page of ours, and nobody else, sends a request in this way. */
export const isOurs = (way: OriginWay): boolean => way === "own" || way === "forged host";
