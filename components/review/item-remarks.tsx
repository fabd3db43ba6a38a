import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import type { BenchRemarkView } from "@/lib/shared/workbench-view";
import type { BenchContext } from "./bench-context";
import { HiddenFields } from "./hidden-fields";

export interface ItemRemarksProps {
  readonly remarks: readonly BenchRemarkView[];
  readonly context: BenchContext;
  /** In a list of its own each remark names its place. */
  readonly named?: boolean;
}

function Acts({
  remark,
  context,
  named,
}: Omit<ItemRemarksProps, "remarks"> & { readonly remark: BenchRemarkView }) {
  const { words, ui, actions } = context;
  const { bench } = words;
  const { label, anchor } = remark.place;
  const back = named ? "answered" : anchor;
  if (!remark.isSent) {
    return (
      <form action={actions.removeRemark}>
        <HiddenFields context={context} anchor={anchor} values={{ remarkId: remark.id }} />
        <SubmitButton sending={ui.sending} variant="quiet" aria-label={fillText(bench.removeOf, { label })}>
          {bench.remove}
        </SubmitButton>
      </form>
    );
  }
  const verdicts = [
    ...(remark.mayAccept ? [{ verdict: "accept", text: bench.accept, name: bench.acceptOf } as const] : []),
    ...(remark.mayReopen ? [{ verdict: "reopen", text: bench.reopen, name: bench.reopenOf } as const] : []),
  ];
  return (
    <div className="flex flex-wrap gap-2">
      {verdicts.map(({ verdict, text, name }) => (
        <form key={verdict} action={actions.judge}>
          <HiddenFields context={context} anchor={back} values={{ remarkId: remark.id, verdict }} />
          <SubmitButton sending={ui.sending} variant="secondary" aria-label={fillText(name, { label })}>
            {text}
          </SubmitButton>
        </form>
      ))}
    </div>
  );
}

/** Remarks at a place or in a list, with what the reviewer can do about each. */
export function ItemRemarks({ remarks, context, named = false }: ItemRemarksProps) {
  const { bench } = context.words;
  if (remarks.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-2">
      {remarks.map((remark) => (
        <li key={remark.id} className="grid gap-1 border-s-4 border-warn bg-warn-soft p-2 text-sm">
          {named ? <TextLink href={`#${remark.place.anchor}`}>{remark.place.label}</TextLink> : null}
          <p className="flex flex-wrap items-center gap-2">
            <Tag tone={remark.state.tone}>{remark.state.text}</Tag>
            <span className="text-muted tabular-nums">
              {remark.code} · {remark.byline}
            </span>
          </p>
          <p className="font-medium">{remark.reason}</p>
          {remark.text ? <p className="wrap-anywhere">{remark.text}</p> : null}
          {remark.answer ? (
            <p className="wrap-anywhere">
              <span className="text-muted">{bench.answer} </span>
              {remark.answer}
            </p>
          ) : null}
          {context.mayWork ? <Acts remark={remark} context={context} named={named} /> : null}
        </li>
      ))}
    </ul>
  );
}
