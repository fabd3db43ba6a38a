import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { FilterBar } from "@/components/admin/filter-bar";
import { keysetLinks } from "@/components/admin/keyset-links";
import { BureauTabs } from "@/components/bureau/bureau-tabs";
import { RegisterTable } from "@/components/bureau/register-table";
import { PageHead } from "@/components/layout/page-head";
import { Pagination } from "@/components/ui/pagination";
import { RECORD_STATES } from "@/lib/domain/filing/record-states";
import { formatShortDate } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { listRegister } from "@/lib/server/bureau/list-register";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { readSearch } from "@/lib/server/sealed/sealed-search";
import { readPage } from "@/lib/shared/keyset";
import { oneOf, provinceText } from "../bureau-words";
import { searchRegisterAction } from "./actions";

const PATH = "/bureau/register";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).bureau.register.title };
}

export default async function RegisterPage({ searchParams }: PageProps<"/bureau/register">) {
  const actor = await requireActor(["BUREAU"]);
  const query = await searchParams;
  const { q, s, trouble } = readSearch(query, { accountId: actor.id, at: now() });
  const page = await listRegister(db, actor, {
    q,
    page: readPage(oneOf(query.after), oneOf(query.before)),
  });
  const [locale, { bureau: words, records }, ui] = [
    await getLocale(),
    await getMessages(),
    await findUiTexts(),
  ];
  const { register } = words;
  const rows = page.rows.map((line) => ({
    number: line.subjectNumber,
    sponsor: line.sponsorName,
    services: line.services.map(({ number, name, domain }) => ({
      number,
      name: domain ? `${name} ${domain}` : name,
    })),
    province: provinceText(locale, line.provinceCode),
    state: [
      label(locale, RECORD_STATES.subject[line.state]),
      ...(line.isMissing ? [records.missing.word] : []),
    ].join(" · "),
    approved: formatShortDate(line.approvedAt),
  }));
  return (
    <>
      <PageHead title={register.title} />
      <BureauTabs current="register" words={words.tabs} />
      <div className="mt-4">
        <FilterBar
          action={PATH}
          search={searchRegisterAction}
          trouble={trouble}
          label={register.q}
          controls={[{ name: "q", label: register.q, value: q, hint: register.qHint }]}
          texts={{
            any: "",
            apply: register.apply,
            clear: register.clear,
            over: register.over,
            cut: register.cut,
          }}
          ui={ui}
        />
        <div className="grid gap-4">
          <RegisterTable rows={rows} words={register} />
          <Pagination {...keysetLinks(PATH, { s }, page)} texts={words.pages} />
        </div>
      </div>
    </>
  );
}
