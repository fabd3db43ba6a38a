import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { SIGN_IN_PATH } from "@/lib/forms/next-path";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
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
      <PlainForm
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
        texts={await findPlainFormTexts()}
      />
    </AccountPage>
  );
}
