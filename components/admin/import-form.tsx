"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Notice } from "@/components/ui/notice";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { findRefusal } from "@/components/ui/use-form";
import { useNextPage } from "@/components/ui/use-next-page";
import { useSizeGuard } from "@/components/ui/use-size-guard";
import { startForm } from "@/lib/forms/form-state";
import { type ImportState, MOST_FILE_BYTES } from "@/lib/forms/import-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import { type ImportReportProps, ImportReportTable } from "./import-report";

export interface ImportFormProps {
  readonly action: (state: ImportState, form: FormData) => Promise<ImportState>;
  readonly texts: ImportReportProps["texts"] &
    Readonly<Record<"file" | "fileHint" | "table" | "tableHint" | "check" | "confirm" | "tooBig", string>>;
  /** Ends and kinds of the files that can be read. */
  readonly accept: string;
  /** `{reference}` is replaced. */
  readonly unexpected: string;
  readonly ui: UiTexts;
}

const START: ImportState = { ...startForm(), report: null };

/** Checks a table and shows what would become of each row; a sound one can then be imported. */
export function ImportForm({ action, accept, texts, unexpected, ui }: ImportFormProps) {
  const [state, send, pending] = useActionState(action, START);
  const size = useSizeGuard(state);
  const [isTooBig, setTooBig] = useState(false);
  useNextPage(state.result);
  const { result, values, report } = state;
  const messages = result.status === "invalid" ? result.messages : [];
  const refusal = findRefusal(state, size.isOver, { unexpected, ui });
  return (
    <form
      action={send}
      onSubmit={(event) => (isTooBig ? event.preventDefault() : size.hold(event))}
      noValidate
      aria-busy={pending}
      className="grid gap-5"
    >
      <ErrorSummary errors={messages.map(({ path, message }) => ({ id: path, text: message }))} texts={ui} />
      <RefusalNotice refusal={refusal} />
      <Field
        id="file"
        label={texts.file}
        hint={texts.fileHint}
        texts={ui}
        error={isTooBig ? texts.tooBig : undefined}
      >
        {(control) => (
          <FileInput
            {...control}
            texts={ui}
            name="file"
            accept={accept}
            onChange={({ target }) => setTooBig((target.files?.[0]?.size ?? 0) > MOST_FILE_BYTES)}
          />
        )}
      </Field>
      <Field
        id="table"
        label={texts.table}
        hint={texts.tableHint}
        texts={ui}
        error={messages.find(({ path }) => path === "table")?.message}
      >
        {(control) => (
          <TextArea
            key={values.table}
            {...control}
            name="table"
            rows={8}
            defaultValue={values.table ?? ""}
            spellCheck={false}
            className="font-mono text-sm"
          />
        )}
      </Field>
      {report ? (
        <div className="grid gap-3">
          <Notice kind={report.digest ? "info" : "warn"} live>
            {report.summary}
          </Notice>
          <ImportReportTable report={report} texts={texts} />
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <SubmitButton
          name="act"
          value="check"
          variant={report?.digest ? "secondary" : "primary"}
          sending={ui.sending}
          pending={pending}
        >
          {texts.check}
        </SubmitButton>
        {report?.digest ? (
          <>
            <input type="hidden" name="digest" value={report.digest} />
            <Button type="submit" name="act" value="confirm" variant="primary" disabled={pending}>
              {texts.confirm}
            </Button>
          </>
        ) : null}
      </div>
    </form>
  );
}
