import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { contactChange } from "@/lib/server/auth/change-contact";
import { readPending } from "@/lib/server/auth/pending";
import { requireActor } from "@/lib/server/auth/require-actor";
import { completeContactAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.contacts.codeTitle };
}

export default async function ContactCodePage() {
  const actor = await requireActor();
  const pending = await readPending("contact", contactChange);
  if (pending?.accountId !== actor.id) redirect("/account/contacts");
  const { fields, hints, contacts } = (await getMessages()).account;
  const t = await getTranslations("account.contacts");
  return (
    <AccountPage
      title={contacts.codeTitle}
      lead={t("codeLead", { contact: pending.value })}
      above={<BackLink href="/account/contacts">{contacts.back}</BackLink>}
    >
      <PlainForm
        action={completeContactAction}
        fields={[{ name: "code", label: fields.code, hint: hints.code, kind: "code" }]}
        submit={contacts.codeSubmit}
        texts={await findPlainFormTexts()}
      />
    </AccountPage>
  );
}
