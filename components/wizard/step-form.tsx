"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FieldView } from "@/lib/wizard/step-view";
import { AddItem } from "./add-item";
import { ConflictList } from "./conflict-list";
import { ErrorTitle } from "./error-title";
import { FieldSlot } from "./field-slot";
import { SaveStatus } from "./save-status";
import { StepBlock } from "./step-block";
import { headingsOf, namedFields } from "./step-messages";
import { useFragmentFocus } from "./use-fragment-focus";
import { type StepFormOptions, useStepForm } from "./use-step-form";

export interface StepFormProps extends StepFormOptions {
  /** Words of the main button, where they are not "save and continue". */
  readonly submit?: string;
  readonly children?: React.ReactNode;
}

/** One page of the wizard: posts without script; with it, checks before sending and saves while typing. */
export function StepForm({ submit, children, ...options }: StepFormProps) {
  const { view, texts } = options;
  const form = useStepForm(options);
  useFragmentFocus();
  const { posting, autosave, messages, intent } = form;
  const { notice } = posting.state;
  const headings = headingsOf(view);
  const isClosed = view.blocks.every(({ fields }) => fields.every(({ isLocked }) => isLocked));
  const slot = (field: FieldView) => (
    <FieldSlot
      key={field.path}
      field={field}
      error={form.errorOf(field.path)}
      hints={form.hintsOf(field)}
      onTake={form.take}
      notesLock={!isClosed}
      notice={intent === `send-code:${field.path}` ? notice : undefined}
      texts={texts}
      onRegion={form.put}
    />
  );
  return (
    <form
      ref={form.ref}
      action={posting.post}
      onSubmit={form.submit}
      onChange={form.change}
      onFocus={({ target }) => form.focus("name" in target ? String(target.name) : "")}
      onBlur={() => form.focus("")}
      onPointerDown={form.press}
      noValidate
      aria-busy={posting.isSending}
      className="grid gap-8"
    >
      {/* The return key presses the first button of a form: without this one it would remove an item. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />
      <input type="hidden" name="draft" value={autosave.draftId} />
      <input type="hidden" name="version" value={view.version} />
      <ErrorTitle prefix={texts.errorTitlePrefix} isWrong={messages.length > 0} />
      <ErrorSummary errors={messages} texts={texts.ui} />
      {notice && intent === "" ? (
        <Notice kind="success" live>
          {notice}
        </Notice>
      ) : null}
      <ConflictList autosave={autosave} fields={namedFields(view)} texts={texts} put={form.put} />
      {isClosed ? null : children}
      {view.blocks.map((block, index) => (
        <div key={block.owner + block.heading} className="grid gap-8">
          <StepBlock
            block={block}
            heading={view.blocks.length > 1 ? (headings[index] ?? block.heading) : null}
            texts={texts}
            hasError={(path) => form.errorOf(path) !== undefined}
            slot={slot}
          />
          <AddItem view={view} after={index} texts={texts} />
        </div>
      ))}
      {isClosed ? null : (
        <div className="grid gap-2 border-t border-line pt-6">
          <SubmitButton
            sending={texts.ui.sending}
            pending={posting.isSending}
            variant="primary"
            className="justify-self-start max-sm:w-full"
          >
            {submit ?? texts.next}
          </SubmitButton>
          <SaveStatus state={autosave.state} texts={texts} />
        </div>
      )}
    </form>
  );
}
