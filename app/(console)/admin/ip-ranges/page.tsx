import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { fillText } from "@/lib/i18n/fill-text";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import {
  findProviderRanges,
  rangeTableVersion,
  writeRangeTable,
} from "@/lib/server/instances/provider-ranges";
import { changeRangesAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.ranges.title };
}

export default async function IpRangesPage({ searchParams }: PageProps<"/admin/ip-ranges">) {
  await requireActor(["ADMIN"]);
  const { admin } = await getMessages();
  const { ranges: words, tabs } = admin;
  const ranges = await findProviderRanges(db);
  const version = rangeTableVersion(ranges);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <AdminTabs current="ranges" texts={tabs} />
      <div className="grid max-w-[45rem] gap-5">
        {paramOf(await searchParams, "done") === "saved" ? (
          <Notice kind="success" live>
            {words.saved}
          </Notice>
        ) : null}
        <p className="text-muted tabular-nums">{fillText(words.current, { n: ranges.length })}</p>
        <PlainForm
          key={version}
          action={changeRangesAction}
          hidden={{ version }}
          values={{ table: writeRangeTable(ranges) }}
          fields={[{ name: "table", label: words.table, hint: words.hint, kind: "area", rows: 12 }]}
          submit={words.submit}
          texts={await findPlainFormTexts()}
        />
      </div>
    </>
  );
}
