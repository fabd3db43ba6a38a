import { EvidenceList } from "@/components/filing/evidence-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import type { BenchSectionView, FieldItemView } from "@/lib/shared/workbench-view";
import { type BenchContext, benchHref } from "./bench-context";
import { HiddenFields, hiddenValues } from "./hidden-fields";
import { HitList } from "./hit-list";
import { ItemRemarks } from "./item-remarks";
import { ItemVerdictBar, OpenRemarkForm } from "./item-verdict";
import { RevealForm } from "./reveal-form";

/** The way to a masked value: the link, and once it is followed the form that asks why. */
function Reveal({ item, context }: { readonly item: FieldItemView; readonly context: BenchContext }) {
  const { words, ui, unexpected, actions } = context;
  const { bench } = words;
  const { target: path, anchor, label } = item;
  if (context.show !== path) {
    return (
      <TextLink
        href={benchHref(context, { show: path }, anchor)}
        aria-label={fillText(bench.revealOf, { label })}
        className="text-sm"
      >
        {bench.reveal}
      </TextLink>
    );
  }
  return (
    <RevealForm
      hidden={hiddenValues({ context, anchor, values: { path } })}
      action={actions.reveal}
      texts={{
        ...{ reason: bench.revealReason, reasons: bench.revealReasons, note: bench.revealNote },
        ...{ hint: bench.revealHint, submit: bench.revealSubmit, unexpected, ui },
      }}
    />
  );
}

function Value({ item, context }: { readonly item: FieldItemView; readonly context: BenchContext }) {
  const { bench } = context.words;
  return (
    <>
      {item.before === null ? null : (
        <p className="text-sm text-muted">
          {bench.before} <del className="wrap-anywhere">{item.before || bench.nothing}</del>
        </p>
      )}
      <p className="font-medium wrap-anywhere whitespace-pre-line">
        {item.value || <span className="font-normal text-muted">{bench.nothing}</span>}{" "}
        {item.isChanged ? <Tag tone="action">{bench.changedTag}</Tag> : null}
        {item.isOnRecord ? <Tag tone="neutral">{bench.onRecord}</Tag> : null}
      </p>
      {item.mayReveal ? <Reveal item={item} context={context} /> : null}
    </>
  );
}

/** One field of the submission: label, value, what changed, what the rules noticed, and the verdict. */
function FieldItem({ item, context }: { readonly item: FieldItemView; readonly context: BenchContext }) {
  return (
    <li id={item.anchor} className="scroll-mt-4 border-b border-line py-2 target:bg-action-soft">
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
        <span className="text-sm text-muted">{item.label}</span>
        <div className="min-w-0">
          <Value item={item} context={context} />
          <HitList hits={item.hits} />
        </div>
        <ItemVerdictBar item={item} context={context} />
        <div className="min-w-0 sm:col-start-2 empty:hidden">
          <EvidenceList evidence={item.evidence} />
        </div>
      </div>
      <ItemRemarks remarks={item.remarks} context={context} />
      <OpenRemarkForm item={item} context={context} />
    </li>
  );
}

/** The fields of one owner; “pass the rest” spares the click on each that needs no word. */
export function FieldSection({
  section,
  context,
}: {
  readonly section: BenchSectionView;
  readonly context: BenchContext;
}) {
  const { bench } = context.words;
  const items = context.changed
    ? section.items.filter((item) => item.isChanged || item.remarks.length > 0)
    : section.items;
  const rest = items.filter(({ verdict }) => verdict === "open");
  if (items.length === 0) return null;
  return (
    <section id={section.anchor} aria-labelledby={`${section.anchor}-title`} className="mb-6 scroll-mt-2">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-edge pb-1">
        <h2 id={`${section.anchor}-title`} className="text-base font-semibold">
          {section.heading}
        </h2>
        {context.mayWork && rest.length > 1 ? (
          <form action={context.actions.mark}>
            <HiddenFields
              context={context}
              anchor={section.anchor}
              values={{ targets: rest.map(({ target }) => target).join(" "), mark: "pass" }}
            />
            <SubmitButton
              sending={context.ui.sending}
              variant="quiet"
              aria-label={fillText(bench.passSectionOf, { label: section.heading })}
            >
              {bench.passSection}
            </SubmitButton>
          </form>
        ) : null}
      </div>
      <HitList hits={section.hits} />
      <ul>
        {items.map((item) => (
          <FieldItem key={item.target} item={item} context={context} />
        ))}
      </ul>
    </section>
  );
}
