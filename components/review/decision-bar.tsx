"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { fillText } from "@/lib/i18n/fill-text";
import type { WorkbenchView } from "@/lib/shared/workbench-view";
import type { BenchContext } from "./bench-context";
import { HiddenFields } from "./hidden-fields";

function statusText({ progress }: WorkbenchView, { words }: BenchContext): string {
  const { decide } = words;
  if (progress.answers > 0) return fillText(decide.seeAnswers, { count: progress.answers });
  if (progress.remarks > 0) return fillText(decide.objected, { count: progress.remarks });
  if (progress.canPass) return decide.ready;
  return fillText(decide.blocked, { count: progress.unchecked, faces: progress.undecidedFaces });
}

function Disabled({ text }: { readonly text: string }) {
  return (
    <span
      aria-disabled="true"
      className="inline-flex min-h-control items-center rounded-control border border-line px-control-pad text-muted"
    >
      {text}
    </span>
  );
}

function Decisions({ view, context }: { readonly view: WorkbenchView; readonly context: BenchContext }) {
  const { decide } = context.words;
  const { progress, standing } = view;
  const mayReturn = progress.remarks > 0 && progress.answers === 0;
  const href = (decision: string) => `/review/${view.orderNo}/decide/${decision}`;
  return (
    <>
      {progress.canPass ? (
        <ButtonLink href={href("pass")}>{standing === "papers" ? decide.papers : decide.pass}</ButtonLink>
      ) : (
        <Disabled text={standing === "papers" ? decide.papers : decide.pass} />
      )}
      {mayReturn ? (
        <>
          <ButtonLink href={href("supplement")} variant="secondary">
            {decide.supplement}
          </ButtonLink>
          <ButtonLink href={href("reject")} variant="danger">
            {decide.reject}
          </ButtonLink>
        </>
      ) : (
        <>
          <Disabled text={decide.supplement} />
          <Disabled text={decide.reject} />
        </>
      )}
      {standing === "holding" && progress.canPass ? (
        <ButtonLink href={href("mailing")} variant="quiet">
          {decide.mailing}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** The decisions, each open when the checklist allows it; or the way to take the order. */
export function DecisionBar({
  view,
  context,
}: {
  readonly view: WorkbenchView;
  readonly context: BenchContext;
}) {
  const { words, ui, actions, mayWork } = context;
  if (view.standing === "free") {
    return (
      <form action={actions.take}>
        <HiddenFields context={context} values={{}} />
        <SubmitButton sending={ui.sending}>{words.take}</SubmitButton>
      </form>
    );
  }
  if (!mayWork) return <p className="text-muted">{words.bench.readOnly}</p>;
  return (
    <>
      <p role="status" className="me-auto text-sm">
        {statusText(view, context)}
      </p>
      <Decisions view={view} context={context} />
      {view.standing === "holding" ? (
        <form action={actions.release}>
          <HiddenFields context={context} values={{}} />
          <SubmitButton sending={ui.sending} variant="quiet">
            {words.bench.release}
          </SubmitButton>
        </form>
      ) : null}
    </>
  );
}
