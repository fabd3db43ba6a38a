import { parseSecondFactorCode } from "@/lib/forms/second-factor";
import { beginEnrolment, completeEnrolment, type Enrolment } from "@/lib/server/auth/enrol-second-factor";
import { now } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { appCodeAt } from "./app-code";
import { TEST_PASSWORD } from "./builders/account";

/** The code that an app shows, some steps away from now. */
export const appCode = (secret: string, steps = 0): string => appCodeAt(secret, now().getTime(), steps);

type Holder = { readonly id: string; readonly sessionId: string };

/** @param code of the app that is set up already */
export async function anEnrolment(db: PrismaClient, holder: Holder, code?: string): Promise<Enrolment> {
  const twoStepCode = code ? parseSecondFactorCode(code) : null;
  const begun = await beginEnrolment(db, holder, { currentPassword: TEST_PASSWORD, twoStepCode });
  if (!begun.ok) throw new Error(`the enrolment did not begin: ${begun.error.code}`);
  return begun.value;
}

/** Gives an account an app by the code of the step before, so that the code of now is still unused. */
export async function anAuthenticator(
  db: PrismaClient,
  holder: Holder,
  code?: string,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const enrolment = await anEnrolment(db, holder, code);
  const done = await completeEnrolment(db, holder, enrolment, appCode(enrolment.secret, -1));
  if (!done.ok) throw new Error(`the enrolment did not end: ${done.error}`);
  return { secret: enrolment.secret, recoveryCodes: done.value };
}
