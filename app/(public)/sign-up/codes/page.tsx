import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { TextLink } from "@/components/ui/text-link";
import { maskMobile } from "@/lib/domain/identity/mask";
import { findNextPath, SIGN_IN_PATH, withNext } from "@/lib/forms/next-path";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { goTo } from "@/lib/server/auth/go-to";
import { readPending } from "@/lib/server/auth/pending";
import { registration } from "@/lib/server/auth/sign-up";
import { completeSignUpAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signUpCodes.title };
}

export default async function SignUpCodesPage({ searchParams }: PageProps<"/sign-up/codes">) {
  const { next: wanted } = await searchParams;
  const next = findNextPath(typeof wanted === "string" ? wanted : null);
  const pending = await readPending("sign-up", registration);
  if (!pending) goTo(withNext("/sign-up", next));
  const { fields, hints, signUp, signUpCodes: words } = (await getMessages()).account;
  const t = await getTranslations("account.signUpCodes");
  return (
    <AccountPage
      title={words.title}
      lead={t("lead", { email: pending.email, mobile: maskMobile(pending.mobile) })}
      above={
        <>
          <BackLink href={withNext("/sign-up", next)}>{words.back}</BackLink>
          <p className="text-sm text-muted">{words.step}</p>
        </>
      }
    >
      <PlainForm
        action={completeSignUpAction}
        fields={[
          { name: "emailCode", label: fields.emailCode, hint: hints.code, kind: "code" },
          { name: "mobileCode", label: fields.mobileCode, hint: hints.code, kind: "code" },
        ]}
        hidden={next ? { next } : {}}
        submit={words.submit}
        others={[
          { name: "kind", value: "email", label: words.resendEmail },
          { name: "kind", value: "mobile", label: words.resendMobile },
        ]}
        texts={await findPlainFormTexts()}
      />
      <p className="border-t border-line pt-4 text-sm text-muted">
        {words.missing} <TextLink href={SIGN_IN_PATH}>{signUp.signIn}</TextLink>
      </p>
    </AccountPage>
  );
}
