import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { ReviewMessages } from "@/lib/i18n/review-messages";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import type { BenchRemarkView, WorkbenchView } from "@/lib/shared/workbench-view";

/** The last word of the address: which decision the page is about. */
export const DECISION_PAGES = {
  pass: "PASS",
  supplement: "SUPPLEMENT",
  reject: "REJECT",
  mailing: "MAILING",
} as const;

export type DecisionPage = keyof typeof DECISION_PAGES;

export interface DecideFormProps {
  readonly page: DecisionPage;
  readonly view: WorkbenchView;
  readonly words: ReviewMessages;
  readonly ui: UiTexts;
  readonly action: (form: FormData) => Promise<void>;
}

/** What a decision is called, what it brings about, and its button. */
export function decisionWords({ page, view, words }: Pick<DecideFormProps, "page" | "view" | "words">) {
  const { decide } = words;
  if (page === "supplement") {
    return { title: decide.supplementTitle, lead: decide.supplementLead, button: decide.confirmSupplement };
  }
  if (page === "reject")
    return { title: decide.rejectTitle, lead: decide.rejectLead, button: decide.confirmReject };
  if (page === "mailing") {
    return { title: decide.mailingTitle, lead: decide.mailingLead, button: decide.confirmMailing };
  }
  const isPapers = view.standing === "papers";
  return {
    title: isPapers ? decide.papersTitle : decide.passTitle,
    lead: decide.passLead,
    button: isPapers ? decide.confirmPapers : decide.confirmPass,
  };
}

function RemarkList({
  title,
  remarks,
}: {
  readonly title: string;
  readonly remarks: readonly BenchRemarkView[];
}) {
  return (
    <section>
      <h2 className="text-base font-semibold">{title}</h2>
      <ol className="mt-2 grid gap-2">
        {remarks.map((remark) => (
          <li key={remark.id} className="border-s-4 border-warn bg-warn-soft p-2">
            <p className="text-sm text-muted">
              {remark.code} · {remark.place.label}
            </p>
            <p className="font-medium">{remark.reason}</p>
            {remark.text ? <p className="wrap-anywhere">{remark.text}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function MissingTexts({ view, words }: Pick<DecideFormProps, "view" | "words">) {
  const missing = view.outgoing.filter(({ text }) => text === "");
  if (missing.length === 0) return null;
  return (
    <Notice kind="warn" title={words.decide.needsText}>
      <ul>
        {missing.map((remark) => (
          <li key={remark.id}>
            <TextLink href={`/review/${view.orderNo}#${remark.place.anchor}`}>
              {remark.place.label} {remark.reason}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A decision with its consequences, on a page of its own. */
export function DecideForm({ page, view, words, ui, action }: DecideFormProps) {
  const { decide } = words;
  const { button } = decisionWords({ page, view, words });
  const isReturn = page === "supplement" || page === "reject";
  const cannot = isReturn && view.outgoing.length === 0;
  const needsText = page === "reject" && view.outgoing.some(({ text }) => text === "");
  return (
    <form action={action} className="grid max-w-3xl gap-4">
      <input type="hidden" name="orderNo" value={view.orderNo} />
      <input type="hidden" name="submissionNumber" value={view.submission} />
      <input type="hidden" name="decision" value={DECISION_PAGES[page]} />
      {isReturn && !cannot ? <RemarkList title={decide.what} remarks={view.outgoing} /> : null}
      {cannot ? <Notice kind="warn">{decide.noRemarks}</Notice> : null}
      {needsText ? <MissingTexts view={view} words={words} /> : null}
      <p className="text-muted">
        {decide.notified} {page === "pass" ? null : decide.days}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        {cannot || needsText ? null : (
          <SubmitButton sending={ui.sending} variant={page === "reject" ? "danger" : "primary"}>
            {button}
          </SubmitButton>
        )}
        <TextLink href={`/review/${view.orderNo}`}>{decide.cancel}</TextLink>
      </div>
    </form>
  );
}
