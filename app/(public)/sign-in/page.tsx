import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { DemoAccountTable } from "@/components/account/demo-account-table";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { TextLink } from "@/components/ui/text-link";
import { findNextPath, withNext } from "@/lib/forms/next-path";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { findActor } from "@/lib/server/auth/find-actor";
import { goTo } from "@/lib/server/auth/go-to";
import { homeOf } from "@/lib/server/auth/home-path";
import { env } from "@/lib/server/env";
import { signInAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signIn.title };
}

const DONE = { "signed-up": "signedUp", password: "passwordSet", "signed-out": "signedOut" } as const;
const isDone = (text: unknown): text is keyof typeof DONE => typeof text === "string" && text in DONE;

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: wanted, done } = await searchParams;
  const next = findNextPath(typeof wanted === "string" ? wanted : null);
  const actor = await findActor();
  if (actor) goTo(next ?? homeOf(actor.role));
  const { account } = await getMessages();
  const { fields, signIn } = account;
  return (
    <AccountPage
      title={signIn.title}
      lead={next ? signIn.next : signIn.lead}
      below={<DemoHelp account={account} />}
    >
      {isDone(done) ? (
        <Notice kind="success" live>
          {signIn[DONE[done]]}
        </Notice>
      ) : null}
      <PlainForm
        action={signInAction}
        fields={[
          { name: "identifier", label: fields.identifier, kind: "email", autoComplete: "username" },
          { name: "password", label: fields.password, kind: "password" },
        ]}
        hidden={next ? { next } : {}}
        submit={signIn.submit}
        texts={await findPlainFormTexts()}
      />
      <p className="flex flex-wrap justify-between gap-3 border-t border-line pt-4 text-sm">
        <TextLink href="/recover">{signIn.forgot}</TextLink>
        <span>
          {signIn.noAccount} <TextLink href={withNext("/sign-up", next)}>{signIn.signUp}</TextLink>
        </span>
      </p>
    </AccountPage>
  );
}

function DemoHelp({ account }: { readonly account: Awaited<ReturnType<typeof getMessages>>["account"] }) {
  if (!env.demo) return null;
  const rows = Object.entries(DEMO_ACCOUNTS).map(([key, { email }]) => ({
    email,
    role: Object.entries(account.demoAccounts).find(([name]) => name === key)?.[1] ?? "",
  }));
  return <DemoAccountTable rows={rows} password={DEMO_PASSWORD} texts={account.signIn} />;
}
