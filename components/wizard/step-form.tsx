"use client";

import { useRouter } from "next/navigation";
import {
  type SyntheticEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import { type Resolver, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary, type SummaryError } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/forms/form-state";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import { type AnswerValue, nestAnswers } from "@/lib/wizard/answers";
import type { Patch } from "@/lib/wizard/merge";
import type { FieldView, StepView } from "@/lib/wizard/step-view";
import type { BrowserCheck, FormValues } from "./check-in-browser";
import { ConflictCard } from "./conflict-card";
import { FieldSlot } from "./field-slot";
import { SaveStatus } from "./save-status";
import { listMessages } from "./step-messages";
import { useAutosave } from "./use-autosave";

export interface StepFormProps {
  readonly view: StepView;
  readonly check: Omit<BrowserCheck, "paths">;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly texts: WizardTexts;
  /** Words of the main button, where they are not "save and continue". */
  readonly submit?: string;
  readonly children?: React.ReactNode;
}

const START: FormState = { result: { status: "idle" }, values: {} };

/** The rules come with the first focus, not with the page. */
function lazyResolver(check: BrowserCheck): Resolver<FormValues> {
  return async (values, context, options) =>
    (await import("./check-in-browser")).checkInBrowser(check)(values, context, options);
}

function allFields(view: StepView): readonly FieldView[] {
  return view.blocks.flatMap(({ fields }) => fields);
}

/** One page of the wizard: posts without script; with it, checks before sending and saves while typing. */
export function StepForm({ view, check, action, texts, submit, children }: StepFormProps) {
  const router = useRouter();
  const fields = useMemo(() => allFields(view), [view]);
  const [state, post, sending] = useActionState(action, START);
  const form = useForm<FormValues>({
    resolver: useMemo(
      () => lazyResolver({ ...check, paths: fields.map(({ path }) => path) }),
      [check, fields],
    ),
    defaultValues: nestAnswers(Object.fromEntries(fields.map(({ path, value }) => [path, value]))),
    shouldFocusError: false,
  });
  const { register, setValue, subscribe, handleSubmit, clearErrors } = form;
  const takeOver = useCallback(
    (news: Patch) => {
      for (const [path, value] of Object.entries(news)) setValue(path, value ?? "");
    },
    [setValue],
  );
  const autosave = useAutosave({ orderNo: view.orderNo, version: view.version, takeOver });
  const { saver } = autosave;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState("");
  const typed = useCallback(
    (path: string, value: AnswerValue) => {
      setTouched((known) => new Set([...known, path]));
      clearErrors(path);
      saver.change(path, value);
    },
    [saver, clearErrors],
  );
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name, type, values }) => {
          const field = fields.find(({ path }) => path === name);
          if (type === "change" && field && field.widget !== "code")
            typed(field.path, valueAt(values, field));
        },
      }),
    [subscribe, fields, typed],
  );
  const next = state.result.status === "done" ? state.result.next : undefined;
  useEffect(() => {
    if (next) router.push(next);
  }, [next, router]);
  const { errors: clientErrors } = form.formState;
  const messages = useMemo(
    () => listMessages({ clientErrors, result: state.result, fields, texts }),
    [clientErrors, state.result, fields, texts],
  );
  const errorOf = (path: string): string | undefined =>
    fieldError(path, { messages, touched, focused, autosave });
  const send = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    const { submitter } = event.nativeEvent;
    const data = new FormData(event.currentTarget, submitter);
    const dispatch = async () => {
      await saver.flush();
      data.set("version", String(saver.version));
      setTouched(new Set());
      startTransition(() => post(data));
    };
    if (data.has("intent")) {
      event.preventDefault();
      void dispatch();
    } else void handleSubmit(dispatch, () => setTouched(new Set()))(event);
  };
  return (
    <form
      action={post}
      onSubmit={send}
      onFocus={(event) => {
        void import("./check-in-browser");
        setFocused("name" in event.target ? String(event.target.name) : "");
      }}
      onBlur={() => setFocused("")}
      noValidate
      aria-busy={sending}
      className="grid gap-8"
    >
      <input type="hidden" name="version" value={view.version} />
      <ErrorSummary errors={messages} texts={texts.ui} />
      {state.notice ? (
        <Notice kind="success" live>
          {state.notice}
        </Notice>
      ) : null}
      {autosave.conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.path}
          conflict={conflict}
          label={fields.find(({ path }) => path === conflict.path)?.label ?? conflict.path}
          texts={texts}
          onSettle={(path, value) => {
            setValue(path, value ?? "");
            autosave.forget(path);
            saver.change(path, value);
          }}
        />
      ))}
      {view.blocks.map((block) => (
        <section key={block.owner + block.heading} aria-label={block.heading} className="grid gap-6">
          {view.blocks.length > 1 ? (
            <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-2">
              <h2 className="text-xl">{block.heading}</h2>
              {block.remove ? (
                <Button type="submit" name="intent" value={`remove:${block.owner}`} variant="quiet">
                  {texts.remove}
                </Button>
              ) : null}
            </div>
          ) : null}
          {block.fields.map((field) => (
            <FieldSlot
              key={field.path}
              field={field}
              error={errorOf(field.path)}
              warnings={warningsOf(field, autosave.verdicts)}
              texts={texts}
              register={register}
              onRegion={(path, code) => {
                setValue(path, code);
                typed(path, code);
              }}
            />
          ))}
        </section>
      ))}
      {view.lists
        .filter(({ isFull }) => !isFull)
        .map(({ path, name }) => (
          <div key={path}>
            <Button type="submit" name="intent" value={`add:${path}`} variant="secondary">
              {addWords(texts, name)}
            </Button>
          </div>
        ))}
      {children}
      <div className="grid gap-2 border-t border-line pt-6">
        <SubmitButton
          sending={texts.ui.sending}
          pending={sending}
          variant="primary"
          className="justify-self-start max-sm:w-full"
        >
          {submit ?? texts.next}
        </SubmitButton>
        <SaveStatus state={autosave.state} texts={texts} />
      </div>
    </form>
  );
}

function valueAt(values: FormValues, field: FieldView): AnswerValue {
  let value: unknown = values;
  for (const name of field.path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  if (Array.isArray(value)) return value.map(String);
  if (field.widget === "checkboxes") return typeof value === "string" && value !== "" ? [value] : [];
  return typeof value === "string" ? value : "";
}

function warningsOf(
  field: FieldView,
  verdicts: ReturnType<typeof useAutosave>["verdicts"],
): readonly string[] {
  const fresh = verdicts[field.path];
  if (!fresh) return field.warnings;
  return fresh.filter(({ severity }) => severity !== "BLOCK").map(({ message }) => message);
}

function addWords({ add }: WizardTexts, name: string): string {
  return name === "platform" || name === "sdk" ? add[name] : add.service;
}

interface ErrorSources {
  readonly messages: readonly SummaryError[];
  readonly touched: ReadonlySet<string>;
  readonly focused: string;
  readonly autosave: Pick<ReturnType<typeof useAutosave>, "verdicts">;
}

/** The newest word on a field: after it was changed, what the server said of the new value, but not while typing. */
function fieldError(
  path: string,
  { messages, touched, focused, autosave }: ErrorSources,
): string | undefined {
  if (!touched.has(path)) return messages.find(({ id }) => id === path)?.text;
  if (focused === path) return undefined;
  return autosave.verdicts[path]?.find(({ severity }) => severity === "BLOCK")?.message;
}
