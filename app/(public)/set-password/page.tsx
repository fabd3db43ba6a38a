import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { ButtonLink } from "@/components/ui/button-link";
import { PlainForm } from "@/components/ui/plain-form";
import { SIGN_IN_PATH } from "@/lib/forms/next-path";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { isLiveLink } from "@/lib/server/auth/one-time-link";
import { db } from "@/lib/server/db/client";
import { setPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  // The address holds a secret: nobody who is linked to from here may learn it.
  return {
    title: (await getMessages()).account.setPassword.title,
    referrer: "same-origin",
    robots: "noindex",
  };
}

export default async function SetPasswordPage({ searchParams }: PageProps<"/set-password">) {
  const { token } = await searchParams;
  const { fields, hints, setPassword, signIn } = (await getMessages()).account;
  if (typeof token !== "string" || !(await isLiveLink(db, token))) {
    return (
      <AccountPage title={setPassword.deadTitle}>
        <p>{setPassword.dead}</p>
        <p>
          <ButtonLink href={SIGN_IN_PATH} variant="primary">
            {signIn.title}
          </ButtonLink>
        </p>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={setPassword.title} lead={setPassword.lead}>
      <PlainForm
        action={setPasswordAction}
        fields={[
          { name: "newPassword", label: fields.newPassword, hint: hints.newPassword, kind: "new-password" },
        ]}
        hidden={{ token }}
        submit={setPassword.submit}
        texts={await findPlainFormTexts()}
      />
    </AccountPage>
  );
}
