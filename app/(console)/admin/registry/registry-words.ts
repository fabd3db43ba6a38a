import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { SPONSOR_DOCUMENTS } from "@/lib/domain/identity/tables/sponsor-documents";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { type BothTexts, label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { RegistryOrigin } from "@/lib/server/registry/list-registry";

export type RegistryWords = Messages["admin"]["registry"];

const DOCUMENTS: Readonly<Record<string, BothTexts>> = { ...SPONSOR_DOCUMENTS, ...PERSON_DOCUMENTS };

export function documentWord(certType: string, locale: Locale): string {
  const document = DOCUMENTS[certType];
  return document ? label(locale, document) : certType;
}

export function stateWord(state: string, { states }: RegistryWords): string {
  return Object.entries(states).find(([key]) => key === state)?.[1] ?? states.UNKNOWN;
}

/** Where a record comes from; the day only where a table was taken over. */
export function originWord(
  { isOurs, importedAt }: RegistryOrigin,
  locale: Locale,
  words: RegistryWords,
): string {
  if (!importedAt) return isOurs ? words.ours : words.unknownDay;
  return fillText(isOurs ? words.oursImported : words.imported, { date: formatDate(locale, importedAt) });
}
