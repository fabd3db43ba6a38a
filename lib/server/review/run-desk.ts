import "server-only";
import { notFound } from "next/navigation";
import * as z from "zod";
import type { Result } from "@/lib/domain/result";
import type { Excess } from "@/lib/domain/text/free-text";
import { normaliseText } from "@/lib/domain/text/normalise";
import { readForm } from "@/lib/forms/form-state";
import type { Actor } from "../auth/actor";
import { requireActor } from "../auth/require-actor";
import { now } from "../clock";
import { type ExpectedError, ForbiddenError, NotFoundError } from "../errors";
import { guarded } from "../guarded";
import { noteFormErrors } from "../request-id";

/** A text that names something: nothing in it that is not seen, and that PostgreSQL would not take. */
export const nameField = z.string().refine((text) => normaliseText(text) === text);

/** Number of an order, as forms carry it. */
export const orderNoField = z.string().regex(/^BA\d{14}$/);

/** A form that says nothing but which order; on the workbench it also carries what the page shows. */
export const orderInput = z.strictObject({ orderNo: orderNoField, changed: z.enum(["1"]).optional() });

/**
 * What a form of the desk says. Everybody but reviewers learns nothing, not even what the form would have to look
 * like; a form that no page of ours made has nothing to be told either.
 */
export async function readDesk<T>(form: FormData, schema: z.ZodType<T>): Promise<T> {
  await requireActor(["REVIEWER"]);
  const parsed = schema.safeParse(readForm(form));
  return parsed.success ? parsed.data : notFound();
}

/** Who does a piece of work, and when. */
export interface AtWork {
  readonly actor: Actor;
  readonly at: Date;
}

/** What came of it; null when all went well. */
export type DeskFault = {
  readonly code: string;
  readonly reference?: string;
  readonly excess?: Excess;
} | null;

function refuse(error: ExpectedError): DeskFault {
  if (error instanceof NotFoundError) notFound();
  return { code: error instanceof ForbiddenError ? "forbidden" : "not-there" };
}

/**
 * Runs one form of the review desk: refuses what comes from elsewhere and everybody but reviewers, and turns what
 * goes wrong into a code; never lets an error text out.
 */
export async function runDesk(
  work: (who: AtWork) => Promise<Result<unknown, { readonly code: string; readonly excess?: Excess }>>,
): Promise<DeskFault> {
  const done = async (): Promise<DeskFault> => {
    const result = await work({ actor: await requireActor(["REVIEWER"]), at: now() });
    if (result.ok) return null;
    const { code, excess } = result.error;
    return { code, ...(excess && { excess }) };
  };
  const fault = await guarded("review form", done, refuse);
  if (fault) noteFormErrors();
  if (!fault || !("status" in fault)) return fault;
  if (fault.status === "unexpected") return { code: fault.status, reference: fault.reference };
  await requireActor(["REVIEWER"]); // on to the sign-in, unless the form keeps what was typed
  return { code: fault.code };
}
