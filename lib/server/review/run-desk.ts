import "server-only";
import { notFound } from "next/navigation";
import * as z from "zod";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { requireActor } from "../auth/require-actor";
import { now } from "../clock";
import { type ExpectedError, ForbiddenError, NotFoundError } from "../errors";
import { guarded } from "../guarded";

/** Number of an order, as forms carry it. */
export const orderNoField = z.string().regex(/^BA\d{14}$/);

/** Who does a piece of work, and when. */
export interface AtWork {
  readonly actor: Actor;
  readonly at: Date;
}

/** What came of it; null when all went well. */
export type DeskFault = { readonly code: string; readonly reference?: string } | null;

function refuse(error: ExpectedError): DeskFault {
  if (error instanceof NotFoundError) notFound();
  return { code: error instanceof ForbiddenError ? "forbidden" : "not-there" };
}

/**
 * Runs one form of the review desk: refuses what comes from elsewhere and everybody but reviewers, and turns what
 * goes wrong into a code; never lets an error text out.
 */
export async function runDesk(
  work: (who: AtWork) => Promise<Result<unknown, { readonly code: string }>>,
): Promise<DeskFault> {
  const done = async (): Promise<DeskFault> => {
    const result = await work({ actor: await requireActor(["REVIEWER"]), at: now() });
    return result.ok ? null : { code: result.error.code };
  };
  const fault = await guarded("review form", done, refuse);
  return fault && "status" in fault ? { code: fault.status, reference: fault.reference } : fault;
}
