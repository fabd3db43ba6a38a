import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { SupportLine } from "@/app/support-line";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { findNextPath, withNext } from "@/lib/forms/next-path";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { waitingSignIn } from "@/lib/server/auth/open-session";
import { readPending } from "@/lib/server/auth/pending";
import { completeSignInAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signInCode.title };
}

export default async function SignInCodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const { next: wanted } = await searchParams;
  const next = findNextPath(typeof wanted === "string" ? wanted : null);
  const start = withNext("/sign-in", next);
  const isWaiting = (await readPending("sign-in", waitingSignIn)) !== null;
  const { fields, hints, refusals, signInCode } = (await getMessages()).account;
  return (
    <AccountPage
      title={signInCode.title}
      lead={isWaiting ? signInCode.lead : null}
      above={<BackLink href={start}>{signInCode.back}</BackLink>}
      below={
        <div className="grid gap-2 text-muted">
          <p>{signInCode.lost}</p>
          <SupportLine />
        </div>
      }
    >
      {isWaiting ? (
        <PlainForm
          action={completeSignInAction}
          fields={[
            {
              name: "twoStepCode",
              label: fields.twoStepCode,
              hint: hints.twoStepCode,
              kind: "text",
              autoComplete: "one-time-code",
            },
          ]}
          hidden={next ? { next } : {}}
          submit={signInCode.submit}
          texts={await findPlainFormTexts()}
        />
      ) : (
        <Notice kind="warn">{refusals.GONE}</Notice>
      )}
    </AccountPage>
  );
}
