import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { SIGN_IN_PATH } from "@/lib/forms/next-path";
import { findAccountFormTexts } from "@/lib/i18n/account-form-texts";
import { requestRecoveryAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.recover.title };
}

export default async function RecoverPage() {
  const { fields, hints, recover } = (await getMessages()).account;
  return (
    <AccountPage
      title={recover.title}
      lead={recover.lead}
      above={<BackLink href={SIGN_IN_PATH}>{recover.back}</BackLink>}
    >
      <AccountForm
        action={requestRecoveryAction}
        fields={[
          {
            name: "contact",
            label: fields.contact,
            hint: hints.contact,
            kind: "email",
            autoComplete: "username",
          },
        ]}
        submit={recover.submit}
        texts={await findAccountFormTexts()}
      />
    </AccountPage>
  );
}
