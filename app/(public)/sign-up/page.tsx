import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { Details } from "@/components/ui/details";
import { PlainForm } from "@/components/ui/plain-form";
import { TextLink } from "@/components/ui/text-link";
import { findNextPath, SIGN_IN_PATH, withNext } from "@/lib/forms/next-path";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requestSignUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signUp.title };
}

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { next: wanted } = await searchParams;
  const next = findNextPath(typeof wanted === "string" ? wanted : null);
  const { fields, hints, signUp } = (await getMessages()).account;
  const agreed = (
    <>
      {signUp.agreed}{" "}
      <TextLink href="/terms" className="whitespace-nowrap">
        {signUp.terms}
      </TextLink>{" "}
      {signUp.and}{" "}
      <TextLink href="/privacy" className="whitespace-nowrap">
        {signUp.privacy}
      </TextLink>
    </>
  );
  return (
    <AccountPage
      title={signUp.title}
      lead={signUp.lead}
      above={<p className="text-sm text-muted">{signUp.step}</p>}
      below={<Details summary={signUp.helpTitle}>{signUp.help}</Details>}
    >
      <PlainForm
        action={requestSignUpAction}
        fields={[
          {
            name: "displayName",
            label: fields.displayName,
            hint: hints.displayName,
            kind: "text",
            autoComplete: "name",
          },
          { name: "email", label: fields.email, hint: hints.email, kind: "email", autoComplete: "email" },
          {
            name: "mobile",
            label: fields.mobile,
            hint: hints.mobile,
            kind: "tel",
            autoComplete: "tel-national",
          },
          { name: "password", label: fields.password, hint: hints.newPassword, kind: "new-password" },
          { name: "agreed", label: agreed, kind: "checkbox" },
        ]}
        hidden={next ? { next } : {}}
        submit={signUp.submit}
        texts={await findPlainFormTexts()}
      />
      <p className="border-t border-line pt-4 text-sm">
        {signUp.known} <TextLink href={withNext(SIGN_IN_PATH, next)}>{signUp.signIn}</TextLink>
      </p>
    </AccountPage>
  );
}
