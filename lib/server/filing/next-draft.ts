import "server-only";
import { getMessages } from "next-intl/server";
import { labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import { formatList, formatShortDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { Draft } from "./draft-repository";

/** What somebody who writes a filing knows it by: its sponsor, or its websites and Apps; empty before either is typed. */
function nameOf(answers: Answers, locale: Locale): string {
  const sponsor = textAt(answers, "sponsor.sponsorName");
  if (sponsor !== "") return sponsor;
  const named = serviceKeys(answers).filter((key) => textAt(answers, `services.${key}.serviceName`) !== "");
  return formatList(
    locale,
    named.map((key) => labelOf(locale, `services.${key}`, answers)),
  );
}

/** Says into which filing something would be taken over, so that nobody fills in another one than they think of. */
export async function nextDraftText(
  { answers, version, updatedAt }: Pick<Draft, "answers" | "version" | "updatedAt">,
  locale: Locale,
): Promise<string> {
  const { taking } = (await getMessages()).wizard;
  if (version === 0) return taking.fresh;
  const [name, time] = [nameOf(answers, locale), formatShortDateTime(updatedAt)];
  return name === "" ? fillText(taking.unnamed, { time }) : fillText(taking.named, { name, time });
}
