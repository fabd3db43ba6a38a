import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { z } from "zod";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { readPending } from "@/lib/server/auth/pending";
import { completeRecoveryAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.recoverCode.title };
}

export default async function RecoverCodePage() {
  const pending = await readPending("recover", z.object({ value: z.string() }));
  if (!pending) redirect("/recover");
  const { fields, hints, recoverCode: words } = (await getMessages()).account;
  const t = await getTranslations("account.recoverCode");
  return (
    <AccountPage
      title={words.title}
      lead={t("lead", { contact: pending.value })}
      above={<BackLink href="/recover">{words.back}</BackLink>}
    >
      <PlainForm
        action={completeRecoveryAction}
        fields={[
          { name: "code", label: fields.code, hint: hints.code, kind: "code" },
          { name: "newPassword", label: fields.newPassword, hint: hints.newPassword, kind: "new-password" },
        ]}
        submit={words.submit}
        others={[{ name: "resend", value: "yes", label: words.resend }]}
        texts={await findPlainFormTexts()}
      />
      <p className="text-sm text-muted">{words.note}</p>
    </AccountPage>
  );
}
