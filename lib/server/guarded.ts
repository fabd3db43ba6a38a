import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { ActionResult } from "@/lib/shared/action-result";
import { requireSameOrigin } from "./auth/origin";
import { isSignedOut, type SignedOut, signedOutAnswer } from "./auth/signed-out";
import { newId } from "./clock";
import { ExpectedError } from "./errors";
import { log } from "./log";
import { noteFormErrors } from "./request-id";

/** An answer that says nothing but where to look in the log. */
export type Unexpected = Extract<ActionResult, { readonly status: "unexpected" }>;

const COMES_BACK: ReadonlySet<unknown> = new Set(["invalid", "refused", "unexpected"]);

/** The page that shows the form again is drawn by the same request, where no script asks for the answer alone. */
function noted<Answer>(answer: Answer): Answer {
  const isObject = typeof answer === "object" && answer !== null;
  if (isObject && "status" in answer && COMES_BACK.has(answer.status)) noteFormErrors();
  return answer;
}

/**
 * Does the work of a form that came from a page of ours, and never lets an error text out.
 *
 * @param name of the form, for the log
 * @param refuse the answer to an expected error; null = that one is not expected here
 */
export async function guarded<Answer>(
  name: string,
  work: () => Promise<Answer>,
  refuse: (error: ExpectedError) => Answer | null,
): Promise<Answer | Unexpected | SignedOut> {
  try {
    await requireSameOrigin();
    return noted(await work());
  } catch (error) {
    if (isSignedOut(error)) return noted(await signedOutAnswer());
    unstable_rethrow(error);
    const expected = error instanceof ExpectedError ? error : null;
    const refusal = expected && refuse(expected);
    if (expected && refusal !== null) {
      log.warn({ refused: expected.name, form: name }, "form refused");
      return noted(refusal);
    }
    const reference = newId();
    log.error({ error, reference }, `${name} failed`);
    return noted({ status: "unexpected", reference });
  }
}
