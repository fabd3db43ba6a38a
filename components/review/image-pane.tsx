"use client";

import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { fillText } from "@/lib/i18n/fill-text";
import type { FaceItemView, ImageView, MaterialItemView, WorkbenchView } from "@/lib/shared/workbench-view";
import type { BenchContext } from "./bench-context";
import { CheckPoints } from "./check-points";
import { HiddenFields } from "./hidden-fields";
import { HitList } from "./hit-list";
import { ItemRemarks } from "./item-remarks";
import { ItemVerdictBar, OpenRemarkForm } from "./item-verdict";

function Picture({ image, context }: { readonly image: ImageView; readonly context: BenchContext }) {
  return (
    <figure>
      <img
        src={image.src}
        alt={image.alt}
        loading="lazy"
        className="aspect-4/3 w-full rounded-control border border-line bg-sunken object-contain"
      />
      <figcaption>
        <a href={image.href} target="_blank" rel="noreferrer" className="link text-sm">
          {context.words.bench.openImage}
          <span className="sr-only"> {image.alt}</span>
        </a>
      </figcaption>
    </figure>
  );
}

function MaterialItem({
  item,
  context,
}: {
  readonly item: MaterialItemView;
  readonly context: BenchContext;
}) {
  const { bench } = context.words;
  return (
    <li id={item.anchor} className="scroll-mt-2 border-b border-line py-3 target:bg-action-soft">
      <h3 className="flex flex-wrap items-center gap-2 text-base font-medium">
        {item.label}
        {item.state.text ? <Tag tone={item.state.tone}>{item.state.text}</Tag> : null}
        {item.isChanged ? <Tag tone="action">{bench.changedTag}</Tag> : null}
      </h3>
      <p className="text-sm text-muted">{item.because}</p>
      <HitList hits={item.hits} />
      <CheckPoints points={item.checkPoints} at={item.label} words={bench} />
      <div className="my-2 grid gap-2">
        {item.images.map((image) => (
          <Picture key={image.id} image={image} context={context} />
        ))}
      </div>
      <ItemVerdictBar item={item} context={context} />
      <ItemRemarks remarks={item.remarks} context={context} />
      <OpenRemarkForm item={item} context={context} />
    </li>
  );
}

const FAILURES = ["V105", "V106", "V101"] as const;

function FaceForms({ item, context }: { readonly item: FaceItemView; readonly context: BenchContext }) {
  const { words, ui, actions } = context;
  const { bench } = words;
  const { anchor, person: name, serviceKey } = item;
  return (
    <div className="my-2 grid gap-2">
      <form action={actions.face}>
        <HiddenFields context={context} anchor={anchor} values={{ serviceKey, verdict: "PASSED" }} />
        <SubmitButton
          sending={ui.sending}
          variant="secondary"
          aria-label={fillText(bench.facePassOf, { name })}
        >
          {bench.facePass}
        </SubmitButton>
      </form>
      <form action={actions.face} className="flex flex-wrap items-end gap-2">
        <HiddenFields context={context} anchor={anchor} values={{ serviceKey, verdict: "FAILED" }} />
        <div className="grid gap-1 text-sm">
          <label htmlFor={`${anchor}-failure`}>{bench.faceReason}</label>
          <Select
            id={`${anchor}-failure`}
            name="failure"
            defaultValue="V105"
            options={FAILURES.map((code) => ({ value: code, label: context.failures[code] }))}
          />
        </div>
        <SubmitButton sending={ui.sending} variant="danger" aria-label={fillText(bench.faceFailOf, { name })}>
          {bench.faceFail}
        </SubmitButton>
      </form>
    </div>
  );
}

function FaceItem({ item, context }: { readonly item: FaceItemView; readonly context: BenchContext }) {
  return (
    <li id={item.anchor} className="scroll-mt-2 border-b border-line py-3 target:bg-action-soft">
      <h3 className="flex flex-wrap items-center gap-2 text-base font-medium">
        {item.label} {item.person}
        <Tag tone={item.state.tone}>{item.state.text}</Tag>
      </h3>
      <p className="text-sm text-muted">{context.words.bench.faceLead}</p>
      <CheckPoints
        points={item.checkPoints}
        at={`${item.label} ${item.person}`}
        words={context.words.bench}
      />
      {item.portrait ? <Picture image={item.portrait} context={context} /> : null}
      {context.mayWork && item.isWaiting ? <FaceForms item={item} context={context} /> : null}
      <ItemVerdictBar item={item} context={context} />
      <ItemRemarks remarks={item.remarks} context={context} />
      <OpenRemarkForm item={item} context={context} />
    </li>
  );
}

/** The pictures beside the values: portraits first, they decide whether the review can pass. */
export function ImagePane({
  view,
  context,
}: {
  readonly view: WorkbenchView;
  readonly context: BenchContext;
}) {
  const { bench } = context.words;
  const hasNothing = view.materials.length === 0 && view.faces.length === 0;
  return (
    <section aria-labelledby="materials-title" id="materials" className="scroll-mt-2">
      <h2 id="materials-title" className="text-base font-semibold">
        {bench.materials}
      </h2>
      {hasNothing ? <p className="text-muted">{bench.noMaterials}</p> : null}
      <ul>
        {view.faces.map((face) => (
          <FaceItem key={face.target} item={face} context={context} />
        ))}
        {view.materials.map((material) => (
          <MaterialItem key={material.target} item={material} context={context} />
        ))}
      </ul>
    </section>
  );
}
