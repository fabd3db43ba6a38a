import { Icon } from "@/components/ui/icon";
import { CHECK } from "@/components/ui/icon-drawings";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import type { ItemVerdict } from "@/lib/shared/workbench-view";
import { type BenchContext, benchHref } from "./bench-context";
import { HiddenFields } from "./hidden-fields";
import { RemarkForm } from "./remark-form";

export interface JudgedItem {
  readonly target: string;
  readonly anchor: string;
  readonly label: string;
  readonly verdict: ItemVerdict;
  /** The applicant cannot change it in this order. */
  readonly isOnRecord?: boolean;
}

function MarkButton({ item, context }: { readonly item: JudgedItem; readonly context: BenchContext }) {
  const { words, ui, actions } = context;
  const { bench } = words;
  const isPassed = item.verdict === "passed";
  const name = fillText(isPassed ? bench.undoOf : bench.passOf, { label: item.label });
  return (
    <form action={actions.mark}>
      <HiddenFields
        context={context}
        anchor={item.anchor}
        values={{ targets: item.target, mark: isPassed ? "undo" : "pass" }}
      />
      <SubmitButton sending={ui.sending} variant={isPassed ? "quiet" : "secondary"} aria-label={name}>
        {isPassed ? bench.undo : bench.pass}
      </SubmitButton>
    </form>
  );
}

/** The verdict on one item, and the ways to give it. */
export function ItemVerdictBar({
  item,
  context,
}: {
  readonly item: JudgedItem;
  readonly context: BenchContext;
}) {
  const { bench } = context.words;
  const { target, anchor, label, verdict } = item;
  const isOpen = context.at === target;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {verdict === "passed" ? (
        <Tag tone="good">
          <span className="inline-flex items-center gap-1">
            <Icon drawing={CHECK} size={14} />
            {bench.passed}
          </span>
        </Tag>
      ) : null}
      {context.mayWork && (verdict === "open" || verdict === "passed") ? (
        <MarkButton item={item} context={context} />
      ) : null}
      {context.mayWork && !isOpen ? (
        <TextLink
          href={benchHref(context, { at: target }, anchor)}
          aria-label={fillText(bench.remarkOf, { label })}
          className="text-sm"
        >
          {bench.remark}
        </TextLink>
      ) : null}
    </div>
  );
}

/** The form of a remark, where it is open. */
export function OpenRemarkForm({
  item,
  context,
}: {
  readonly item: JudgedItem;
  readonly context: BenchContext;
}) {
  const { words, ui } = context;
  const { bench, outcome } = words;
  if (!context.mayWork || context.at !== item.target) return null;
  return (
    <RemarkForm
      orderNo={context.orderNo}
      target={item.target}
      changed={context.changed}
      reasons={context.reasons}
      note={item.isOnRecord ? bench.onRecordNote : null}
      cancelHref={benchHref(context, {}, item.anchor)}
      action={context.actions.saveRemark}
      texts={{
        ...{
          reason: bench.reason,
          chooseReason: bench.chooseReason,
          text: bench.text,
          textHint: bench.textHint,
        },
        ...{
          save: bench.save,
          cancel: bench.cancel,
          refused: outcome.refused,
          refusals: context.refusals,
          unexpected: context.unexpected,
          ui,
        },
      }}
    />
  );
}
