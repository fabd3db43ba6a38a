import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountSection } from "@/components/account/account-section";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { ServerTabs } from "@/components/servers/server-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PlainForm, type PlainFormTexts } from "@/components/ui/plain-form";
import { formatShortDate } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { listTrusted, type TrustedContact } from "@/lib/server/instances/white-list";
import { distrustContactAction, trustContactAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).servers.whiteList.title };
}

function TrustedItem({
  trusted: { id, contact, since },
  words,
  texts,
}: {
  readonly trusted: TrustedContact;
  readonly words: Messages["servers"]["whiteList"];
  readonly texts: PlainFormTexts;
}) {
  return (
    <li className="card flex flex-wrap items-center justify-between gap-x-4 gap-y-2 p-4">
      <div>
        <p className="tabular-nums wrap-anywhere">{contact}</p>
        <p className="text-sm text-muted tabular-nums">
          {words.since} {formatShortDate(since)}
        </p>
      </div>
      <PlainForm
        id={`remove-${id}`}
        action={distrustContactAction}
        hidden={{ id }}
        fields={[]}
        submit={words.remove}
        variant="secondary"
        texts={texts}
      />
    </li>
  );
}

function doneText(done: string, words: Messages["servers"]["whiteList"]): string | null {
  if (done === "added") return words.added;
  return done === "removed" ? words.removed : null;
}

export default async function WhiteListPage({ searchParams }: PageProps<"/servers/white-list">) {
  const actor = await requireActor(["APPLICANT"]);
  const { servers: words } = await getMessages();
  const { whiteList } = words;
  const texts = await findPlainFormTexts();
  const rows = await listTrusted(db, actor);
  const done = doneText(paramOf(await searchParams, "done"), whiteList);
  return (
    <Column>
      <PageHead title={words.title} lead={words.lead} />
      <ServerTabs current="whiteList" texts={words.parts} />
      <div className="mt-6 grid gap-6 pb-12">
        {done ? (
          <Notice kind="success" live>
            {done}
          </Notice>
        ) : null}
        <AccountSection title={whiteList.title} lead={whiteList.lead}>
          <PlainForm
            key={rows.length}
            id="trust"
            action={trustContactAction}
            fields={[{ name: "contact", label: whiteList.contact, hint: whiteList.hint, kind: "email" }]}
            submit={whiteList.submit}
            texts={texts}
          />
        </AccountSection>
        {rows.length === 0 ? (
          <EmptyState title={whiteList.empty}>{whiteList.emptyText}</EmptyState>
        ) : (
          <ul className="grid gap-3">
            {rows.map((trusted) => (
              <TrustedItem key={trusted.id} trusted={trusted} words={whiteList} texts={texts} />
            ))}
          </ul>
        )}
      </div>
    </Column>
  );
}
