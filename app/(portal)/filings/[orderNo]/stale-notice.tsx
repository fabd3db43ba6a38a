import { getLocale, getMessages } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { isMaterialCode } from "@/lib/domain/materials/catalogue";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import type { StaleItem } from "@/lib/server/filing/stale-items";
import type { Answers } from "@/lib/wizard/answers";
import { acknowledgeStaleAction } from "./act-actions";

export interface StaleNoticeProps {
  readonly orderNo: string;
  readonly stale: readonly StaleItem[];
  readonly answers: Answers;
}

/** What lost its meaning when the basic check was changed: nothing is removed, it is to be looked at. */
export async function StaleNotice({ orderNo, stale, answers }: StaleNoticeProps) {
  if (stale.length === 0) return null;
  const [locale, { wizard }] = [await getLocale(), await getMessages()];
  const words = wizard.home;
  const nameOf = (item: string) =>
    isMaterialCode(item) ? label(locale, MATERIALS[item]) : labelOf(locale, item, answers);
  return (
    <Notice kind="warn" title={words.stale}>
      <ul className="my-2 list-disc ps-5">
        {stale.map(({ item, because }) => (
          <li key={item}>
            {fillText(words.staleItem, { item: nameOf(item), because: words.because[because] })}
          </li>
        ))}
      </ul>
      <PlainForm
        action={acknowledgeStaleAction.bind(null, orderNo)}
        fields={[]}
        values={{}}
        submit={words.staleSeen}
        variant="secondary"
        texts={await findPlainFormTexts()}
      />
    </Notice>
  );
}
