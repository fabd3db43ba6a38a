import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import { toString as drawQrCode } from "qrcode";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { authenticatorUri } from "@/lib/server/auth/authenticator";
import { findContacts } from "@/lib/server/auth/change-contact";
import { enrolment } from "@/lib/server/auth/enrol-second-factor";
import { readPending } from "@/lib/server/auth/pending";
import { requireSession } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { completeTwoStepAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.twoStep.newTitle };
}

/** The picture as an address: dark on white in both themes, since apps read no other. */
async function qrCodeOf(text: string): Promise<string> {
  const svg = await drawQrCode(text, { type: "svg", margin: 4 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

export default async function NewTwoStepPage() {
  const { actor } = await requireSession();
  const pending = await readPending("enrol", enrolment);
  if (pending?.sessionId !== actor.sessionId) redirect("/account/security/two-step");
  const { fields, hints, twoStep } = (await getMessages()).account;
  const { email } = await findContacts(db, actor.id);
  const picture = await qrCodeOf(authenticatorUri(pending.secret, email));
  return (
    <AccountPage
      title={twoStep.newTitle}
      lead={twoStep.newLead}
      above={<BackLink href="/account/security/two-step">{twoStep.restart}</BackLink>}
    >
      <img src={picture} alt={twoStep.qr} width={220} height={220} className="mx-auto rounded bg-white" />
      <dl>
        <dt className="text-sm text-muted">{twoStep.secret}</dt>
        <dd className="break-all font-mono" data-secret>
          {pending.secret.match(/.{1,4}/g)?.join(" ")}
        </dd>
      </dl>
      <p>{twoStep.codeLead}</p>
      <PlainForm
        action={completeTwoStepAction}
        fields={[{ name: "code", label: fields.appCode, hint: hints.appCode, kind: "code" }]}
        submit={twoStep.confirm}
        texts={await findPlainFormTexts()}
      />
    </AccountPage>
  );
}
