import { getLocale, getMessages } from "next-intl/server";
import { Deadline } from "@/components/filing/deadline";
import { LazyPlainForm } from "@/components/ui/lazy-plain-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { dontSubmitAction } from "./[orderNo]/act-actions";

export interface RealNameWaitProps {
  readonly orderNo: string;
  /** Until when the real-name verification of a domain holds the submission back. */
  readonly waitsUntil: Date | null;
  /** When the order is submitted by itself; null unless that was asked for. */
  readonly submitAt: Date | null;
  readonly at: Date;
  /** Where it can be asked for, from other pages than that one. */
  readonly confirmHref?: string | undefined;
}

/** How long the order waits for the real-name verification of its domain, and what happens then. */
export async function RealNameWait({ orderNo, waitsUntil, submitAt, at, confirmHref }: RealNameWaitProps) {
  const end = submitAt ?? waitsUntil;
  if (!end) return null;
  const [locale, { wizard }] = [await getLocale(), await getMessages()];
  const words = wizard.confirm.later;
  const time = formatDateTime(locale, end);
  const { countdown } = await findUiTexts();
  return (
    <Notice kind={submitAt ? "success" : "info"} title={submitAt ? words.asked : words.title}>
      <p>{fillText(submitAt ? words.askedText : words.text, { time })}</p>
      <p className="my-2">
        <Deadline
          until={end.toISOString()}
          dateText={time}
          countdown={{ now: at.toISOString(), texts: countdown }}
        />
      </p>
      {submitAt ? (
        <LazyPlainForm
          id="later"
          action={dontSubmitAction.bind(null, orderNo)}
          fields={[]}
          submit={words.cancel}
          variant="secondary"
          texts={await findPlainFormTexts()}
        />
      ) : null}
      {!submitAt && confirmHref ? <TextLink href={confirmHref}>{words.ask}</TextLink> : null}
    </Notice>
  );
}
