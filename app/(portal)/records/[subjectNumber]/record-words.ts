import type { RecordServiceView } from "@/components/records/record-service";
import { isProvinceCode, PROVINCES } from "@/lib/domain/bureau/provinces";
import { RECORD_STATES } from "@/lib/domain/filing/record-states";
import { SPONSOR_KINDS } from "@/lib/domain/identity/tables/sponsor-kinds";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate, formatList } from "@/lib/i18n/format";
import { type BothTexts, label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { OwnRecord, RecordService } from "@/lib/server/records/require-record";

type Words = Messages["records"];

function kindText(kind: string, locale: Locale): string {
  const kinds: Readonly<Record<string, BothTexts>> = SPONSOR_KINDS;
  const row = kinds[kind];
  return row ? label(locale, row) : kind;
}

/** The facts of a subject as rows. */
export function recordFacts(record: OwnRecord, locale: Locale, { record: words }: Words) {
  const { provinceCode, approvedAt, certNo, sponsorKind, state, orderNo } = record;
  return [
    { key: "state", label: words.state, value: label(locale, RECORD_STATES.subject[state]) },
    { key: "kind", label: words.kind, value: kindText(sponsorKind, locale) },
    { key: "certificate", label: words.certificate, value: certNo },
    {
      key: "province",
      label: words.province,
      value: isProvinceCode(provinceCode) ? label(locale, PROVINCES[provinceCode]) : provinceCode,
    },
    { key: "approved", label: words.approvedLabel, value: formatDate(locale, approvedAt) },
    ...(orderNo ? [{ key: "order", label: words.order, value: orderNo }] : []),
  ];
}

/** When the police network filing was reported as done, else by when it is due, or was. */
export function policeLine(record: OwnRecord, locale: Locale, { police }: Words): string {
  const { policeBy, isPoliceLate, policeDoneAt } = record;
  if (policeDoneAt) return fillText(police.done, { date: formatDate(locale, policeDoneAt) });
  return fillText(isPoliceLate ? police.late : police.text, { date: formatDate(locale, policeBy) });
}

/** A website or App in the reader's language. */
export function serviceView(
  service: RecordService,
  footer: OwnRecord["footer"],
  { locale, words }: { readonly locale: Locale; readonly words: Words },
): RecordServiceView {
  const { record, footer: advice } = words;
  const access = service.access.map(({ isOurs, provider, since, state }) =>
    [
      isOurs ? record.ours : provider,
      label(locale, RECORD_STATES.access[state]),
      fillText(record.accessSince, { date: formatDate(locale, since) }),
    ].join(locale === "en" ? ", " : "，"),
  );
  return {
    number: service.number,
    name: service.name,
    kind: service.isApp ? record.app : record.website,
    state: label(locale, RECORD_STATES.service[service.state]),
    domain: service.domain,
    access: formatList(locale, access),
    addresses: formatList(
      locale,
      service.access.flatMap(({ addresses }) => addresses),
    ),
    code: service.access.find(({ code }) => code)?.code ?? null,
    snippet: service.snippet,
    advice: service.isApp
      ? [fillText(advice.app, { number: service.shownNumber })]
      : [advice.website, ...(footer === "SUBJECT" ? [advice.subjectOnly] : [])],
  };
}

/** What becomes of a record that the ministry lacks: by itself from a day on, or by an administrator alone. */
export function missingText(
  { since, endsAt }: NonNullable<OwnRecord["missing"]>,
  locale: Locale,
  { missing }: Words,
): string {
  const from = formatDate(locale, since);
  return endsAt
    ? fillText(missing.text, { since: from, end: formatDate(locale, endsAt) })
    : fillText(missing.textKept, { since: from });
}
