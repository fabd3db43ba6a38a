import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { z } from "zod";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { findAccountFormTexts } from "@/lib/i18n/account-form-texts";
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
      <AccountForm
        action={completeRecoveryAction}
        fields={[
          { name: "code", label: fields.code, hint: hints.code, kind: "code" },
          { name: "newPassword", label: fields.newPassword, hint: hints.newPassword, kind: "new-password" },
        ]}
        submit={words.submit}
        others={[{ name: "resend", value: "yes", label: words.resend }]}
        texts={await findAccountFormTexts()}
      />
      <p className="text-sm text-muted">{words.note}</p>
    </AccountPage>
  );
}
