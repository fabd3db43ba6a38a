import "server-only";
import { notFound, unstable_rethrow } from "next/navigation";
import * as z from "zod";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { requireSameOrigin } from "../auth/origin";
import { requireActor } from "../auth/require-actor";
import { newId, now } from "../clock";
import { ConflictError, ForbiddenError, NotFoundError } from "../errors";
import { log } from "../log";

/** Number of an order, as forms carry it. */
export const orderNoField = z.string().regex(/^BA\d{14}$/);

/** Who does a piece of work, and when. */
export interface AtWork {
  readonly actor: Actor;
  readonly at: Date;
}

/** What came of it; null when all went well. */
export type DeskFault = { readonly code: string; readonly reference?: string } | null;

/**
 * Runs one form of the review desk: refuses what comes from elsewhere and everybody but reviewers, and turns what
 * goes wrong into a code; never lets an error text out.
 */
export async function runDesk(
  work: (who: AtWork) => Promise<Result<unknown, { readonly code: string }>>,
): Promise<DeskFault> {
  try {
    await requireSameOrigin();
    const actor = await requireActor(["REVIEWER"]);
    const done = await work({ actor, at: now() });
    return done.ok ? null : { code: done.error.code };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof NotFoundError) notFound();
    if (error instanceof ForbiddenError) return { code: "forbidden" };
    if (error instanceof ConflictError) return { code: "not-there" };
    const reference = newId();
    log.error({ error, reference }, "review form failed");
    return { code: "unexpected", reference };
  }
}
