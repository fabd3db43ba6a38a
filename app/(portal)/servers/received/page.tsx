import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { AccountSection } from "@/components/account/account-section";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { CodeCard } from "@/components/servers/code-card";
import { ServerTabs } from "@/components/servers/server-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { formatShortDate } from "@/lib/i18n/format";
import { codeState } from "@/lib/i18n/instance-words";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { listReceivedCodes, type ReceivedCode } from "@/lib/server/instances/code-uses";
import { CodeUseText } from "../code-use-text";
import { askForCodeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).servers.received.title };
}

function ReceivedItem({
  received,
  locale,
  words,
}: {
  readonly received: ReceivedCode;
  readonly locale: Locale;
  readonly words: Messages["servers"];
}) {
  const { code, state, giver, expiresAt, use } = received;
  const { codes, received: texts } = words;
  const colon = locale === "en" ? ": " : "：";
  return (
    <CodeCard
      code={code}
      {...codeState({ state, isBound: false }, locale, codes)}
      copy={state === "FREE" ? { copy: codes.copy, copied: codes.copied } : null}
      facts={[
        { key: "giver", content: `${texts.giver}${colon}${giver}` },
        { key: "ends", content: `${texts.ends}${colon}${formatShortDate(expiresAt)}` },
        ...(use ? [{ key: "use", content: <CodeUseText use={use} words={codes} /> }] : []),
      ]}
    />
  );
}

export default async function ReceivedCodesPage({ searchParams }: PageProps<"/servers/received">) {
  const actor = await requireActor(["APPLICANT"]);
  const [locale, { servers: words }] = [await getLocale(), await getMessages()];
  const { received: texts } = words;
  const codes = await listReceivedCodes(db, actor, now());
  const isAsked = paramOf(await searchParams, "done") === "asked";
  return (
    <Column>
      <PageHead title={words.title} lead={words.lead} />
      <ServerTabs current="received" texts={words.parts} />
      <div className="mt-6 grid gap-6 pb-12">
        {isAsked ? <Notice live>{texts.asked}</Notice> : null}
        <section className="grid gap-3">
          <h2 className="text-xl">{texts.title}</h2>
          <p className="text-muted">{texts.lead}</p>
          {codes.length === 0 ? (
            <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
          ) : (
            <ul className="grid gap-3">
              {codes.map((received) => (
                <ReceivedItem key={received.code} received={received} locale={locale} words={words} />
              ))}
            </ul>
          )}
        </section>
        <AccountSection title={texts.askTitle} lead={texts.askLead}>
          <PlainForm
            id="ask"
            action={askForCodeAction}
            fields={[{ name: "contact", label: texts.contact, kind: "email" }]}
            submit={texts.submit}
            texts={await findPlainFormTexts()}
          />
        </AccountSection>
      </div>
    </Column>
  );
}
