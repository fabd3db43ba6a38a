import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import { z } from "zod";
import { AccountPage } from "@/components/account/account-page";
import { CopyButton } from "@/components/ui/copy-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { groupRecoveryCode } from "@/lib/forms/second-factor";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { readPending } from "@/lib/server/auth/pending";
import { requireActor } from "@/lib/server/auth/require-actor";
import { leaveCodesAction } from "../actions";

const shown = z.strictObject({ sessionId: z.uuid(), codes: z.array(z.string()) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.twoStep.codesTitle };
}

/** The only page that shows recovery codes, until it is left. */
export default async function RecoveryCodesPage() {
  const actor = await requireActor();
  const pending = await readPending("recovery-codes", shown);
  if (pending?.sessionId !== actor.sessionId) redirect("/account/security/two-step");
  const { twoStep } = (await getMessages()).account;
  const codes = pending.codes.map(groupRecoveryCode);
  const { ui } = await findPlainFormTexts();
  return (
    <AccountPage title={twoStep.codesTitle} lead={twoStep.codesLead}>
      <p className="text-sm text-muted">{twoStep.codesOld}</p>
      <ul className="grid grid-cols-2 gap-2 font-mono tabular-nums">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <form action={leaveCodesAction}>
          <SubmitButton sending={ui.sending} variant="primary">
            {twoStep.saved}
          </SubmitButton>
        </form>
        <CopyButton value={codes.join("\n")} texts={twoStep} />
      </div>
    </AccountPage>
  );
}
