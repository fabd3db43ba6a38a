import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { cache } from "react";
import { AccountSection } from "@/components/account/account-section";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { Standing } from "@/components/servers/standing";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { SummaryList } from "@/components/ui/summary-list";
import { isProvinceCode, PROVINCES } from "@/lib/domain/bureau/provinces";
import { MOST_AT_ONCE } from "@/lib/forms/servers-form";
import { fillText } from "@/lib/i18n/fill-text";
import { formatList, formatShortDate } from "@/lib/i18n/format";
import { productName, standingOf } from "@/lib/i18n/instance-words";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { type InstancePage, type OwnInstance, requireInstance } from "@/lib/server/instances/own-instances";
import { orNotFound } from "../../../filings/or-not-found";
import { generateCodesAction } from "./actions";
import { CodeItem } from "./code-item";

type Props = PageProps<"/servers/instances/[instanceId]">;
type Words = Messages["servers"];

const findPage = cache(async (id: string): Promise<InstancePage> => {
  const actor = await requireActor(["APPLICANT"]);
  return orNotFound(requireInstance(db, actor, { id: decodeURIComponent(id), at: now() }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findPage((await params).instanceId)).instance.name };
}

function factsOf(instance: OwnInstance, locale: Locale, { instance: words, instances }: Words) {
  const { id, product, provinceCode, publicIps, isPrepaid, paidMonths, expiresAt, unmet } = instance;
  const { quota, taken, unused, left } = instance;
  const region = isProvinceCode(provinceCode) ? label(locale, PROVINCES[provinceCode]) : words.abroad;
  return [
    {
      key: "standing",
      label: words.standing,
      value: <Standing {...standingOf(unmet, locale, instances)} />,
    },
    { key: "quota", label: words.quota, value: fillText(words.quotaValue, { quota, taken, unused, left }) },
    { key: "id", label: words.id, value: id },
    { key: "product", label: words.product, value: productName(locale, product) },
    { key: "region", label: words.region, value: region },
    { key: "addresses", label: words.addresses, value: formatList(locale, publicIps) || words.noAddress },
    {
      key: "billing",
      label: words.billing,
      value: isPrepaid ? fillText(words.prepaid, { n: paidMonths }) : words.payAsYouGo,
    },
    { key: "ends", label: words.ends, value: formatShortDate(expiresAt) },
  ];
}

async function GenerateForm({ page, words }: { readonly page: InstancePage; readonly words: Words }) {
  const { instance, known } = page;
  const isUnfit = standingOf(
    instance.unmet.filter((condition) => condition !== "QUOTA"),
    await getLocale(),
    words.instances,
  ).tone;
  if (isUnfit === "bad") return <Notice kind="warn">{words.generate.unfit}</Notice>;
  if (instance.left === 0) return <Notice>{words.generate.none}</Notice>;
  const most = Math.min(instance.left, MOST_AT_ONCE);
  const options = Array.from({ length: most }, (_, index) => String(index + 1));
  return (
    <PlainForm
      key={known}
      id="generate"
      action={generateCodesAction}
      hidden={{ instanceId: instance.id, known: String(known) }}
      values={{ count: "1" }}
      fields={[
        {
          name: "count",
          label: words.generate.count,
          kind: "select",
          options: options.map((value) => ({ value, label: value })),
        },
      ]}
      submit={words.generate.submit}
      texts={await findPlainFormTexts()}
    />
  );
}

function doneText(done: string, { generate, codes }: Words): string | null {
  if (done === "generated") return generate.done;
  if (done === "bound") return codes.boundDone;
  return done === "voided" ? codes.voidDone : null;
}

export default async function InstanceDetailPage({ params, searchParams }: Props) {
  const page = await findPage((await params).instanceId);
  const { instance, codes } = page;
  const [locale, { servers: words }] = [await getLocale(), await getMessages()];
  const texts = await findPlainFormTexts();
  const done = doneText(paramOf(await searchParams, "done"), words);
  return (
    <Column>
      <PageHead title={instance.name} above={<BackLink href="/servers">{words.instance.back}</BackLink>} />
      <div className="grid gap-6 pb-12">
        {done ? (
          <Notice kind="success" live>
            {done}
          </Notice>
        ) : null}
        <SummaryList rows={factsOf(instance, locale, words)} />
        <section className="grid gap-3">
          <h2 className="text-xl">{words.codes.title}</h2>
          {codes.length === 0 ? (
            <EmptyState title={words.codes.empty}>{words.codes.emptyText}</EmptyState>
          ) : (
            <>
              <p className="text-sm text-muted">{words.codes.advice}</p>
              <ul className="grid gap-3">
                {codes.map((given) => (
                  <CodeItem
                    key={`${given.code} ${given.state} ${given.isBound}`}
                    {...{ given, locale, texts, instanceId: instance.id, words: words.codes }}
                  />
                ))}
              </ul>
            </>
          )}
        </section>
        <AccountSection title={words.generate.title} lead={words.generate.lead}>
          <GenerateForm page={page} words={words} />
        </AccountSection>
      </div>
    </Column>
  );
}
