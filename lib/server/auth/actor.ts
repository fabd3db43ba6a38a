import type { Role } from "../db/generated/enums";

export type { Role };

/** Somebody who is signed in, as every use case sees them. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly displayName: string;
  /** Province codes (two digits) of a bureau officer; empty = all. */
  readonly provinces: readonly string[];
  /** The organisation a reviewer or officer belongs to. */
  readonly organisation: string | null;
  readonly sessionId: string;
}

/** The portal itself, in jobs and timers. */
export interface SystemActor {
  readonly id: null;
  readonly role: "SYSTEM";
}

export type AnyActor = Actor | SystemActor;

export const SYSTEM_ACTOR: SystemActor = { id: null, role: "SYSTEM" };
