import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { FilterBar } from "@/components/admin/filter-bar";
import { keysetLinks } from "@/components/admin/keyset-links";
import { BureauTabs } from "@/components/bureau/bureau-tabs";
import { InboxTable } from "@/components/bureau/inbox-table";
import { PageHead } from "@/components/layout/page-head";
import { Pagination } from "@/components/ui/pagination";
import { isProvinceCode, PROVINCE_CODES, PROVINCES } from "@/lib/domain/bureau/provinces";
import { label } from "@/lib/i18n/label";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { listInbox } from "@/lib/server/bureau/list-inbox";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { readPage } from "@/lib/shared/keyset";
import { inboxRow, oneOf } from "./bureau-words";

const PATH = "/bureau";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).bureau.inbox.title };
}

export default async function BureauInboxPage({ searchParams }: PageProps<"/bureau">) {
  const actor = await requireActor(["BUREAU"]);
  const query = await searchParams;
  const asked = oneOf(query.province);
  const province = isProvinceCode(asked) ? asked : null;
  const page = await listInbox(db, actor, {
    province,
    page: readPage(oneOf(query.after), oneOf(query.before)),
  });
  const [locale, { bureau: words }, ui] = [await getLocale(), await getMessages(), await findUiTexts()];
  const offered = PROVINCE_CODES.filter(
    (code) => actor.provinces.length === 0 || actor.provinces.includes(code),
  );
  const at = now();
  return (
    <>
      <PageHead title={words.inbox.title} lead={words.inbox.lead} />
      <BureauTabs current="inbox" words={words.tabs} />
      <div className="mt-4">
        {offered.length > 1 ? (
          <FilterBar
            action={PATH}
            label={words.inbox.filter}
            controls={[
              {
                name: "province",
                label: words.inbox.province,
                value: province ?? "",
                options: offered.map((code) => ({ value: code, label: label(locale, PROVINCES[code]) })),
              },
            ]}
            texts={words.inbox}
            ui={ui}
          />
        ) : null}
        <div className="grid gap-4">
          <InboxTable
            rows={page.rows.map((line) => inboxRow(line, locale, words.inbox, at))}
            words={words.inbox}
          />
          <Pagination {...keysetLinks(PATH, { province }, page)} texts={words.pages} />
        </div>
      </div>
    </>
  );
}
