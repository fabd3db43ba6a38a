import { type SyntheticEvent, useCallback, useMemo, useState } from "react";
import { type Resolver, type UseFormRegister, useForm } from "react-hook-form";
import type { FormState } from "@/lib/forms/form-state";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import { type AnswerValue, nestAnswers } from "@/lib/wizard/answers";
import type { Patch } from "@/lib/wizard/merge";
import type { FieldView, StepView } from "@/lib/wizard/step-view";
import type { BrowserCheck, FormValues } from "./check-in-browser";
import { errorOf, warningsOf } from "./field-state";
import type { FormMessage } from "./step-messages";
import { type Autosave, useAutosave } from "./use-autosave";
import { useMessages } from "./use-messages";
import { type Posting, usePosting } from "./use-posting";
import { useTyping } from "./use-typing";

export interface StepFormOptions {
  readonly view: StepView;
  readonly account: string;
  readonly check: Omit<BrowserCheck, "paths">;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly texts: WizardTexts;
}

export interface StepFormParts {
  readonly posting: Posting;
  readonly autosave: Autosave;
  readonly messages: readonly FormMessage[];
  readonly register: UseFormRegister<FormValues>;
  /** Button that was pressed last, empty for "save and continue". */
  readonly intent: string;
  readonly errorOf: (path: string) => string | undefined;
  readonly warningsOf: (field: FieldView) => readonly string[];
  /** Writes a value that no native control holds, and saves it. */
  readonly put: (path: string, value: AnswerValue | null) => void;
  readonly submit: (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => void;
  readonly focus: (name: string) => void;
}

/** The rules come with the first focus, not with the page. */
function lazyResolver(check: BrowserCheck): Resolver<FormValues> {
  return async (values, context, options) =>
    (await import("./check-in-browser")).checkInBrowser(check)(values, context, options);
}

function useFields(view: StepView, check: Omit<BrowserCheck, "paths">) {
  const fields = useMemo(() => view.blocks.flatMap((block) => block.fields), [view]);
  const form = useForm<FormValues>({
    resolver: useMemo(
      () =>
        lazyResolver({ ...check, paths: fields.filter(({ isLocked }) => !isLocked).map(({ path }) => path) }),
      [check, fields],
    ),
    defaultValues: nestAnswers(Object.fromEntries(fields.map(({ path, value }) => [path, value]))),
    shouldFocusError: false,
  });
  return { fields, form };
}

/** What a page of the wizard needs to be checked, saved while typing, and posted. */
export function useStepForm({ view, account, check, action, texts }: StepFormOptions): StepFormParts {
  const { fields, form } = useFields(view, check);
  const { register, setValue, subscribe, handleSubmit } = form;
  const takeOver = useCallback(
    (news: Patch) => {
      for (const [path, value] of Object.entries(news)) setValue(path, value ?? "");
    },
    [setValue],
  );
  const { orderNo, version } = view;
  const autosave = useAutosave({ account, orderNo, version, takeOver });
  const { saver, verdicts } = autosave;
  const posting = usePosting({ action, saver });
  const [focused, setFocused] = useState("");
  const [intent, setIntent] = useState("");
  const messages = useMessages({ result: posting.state.result, view, texts });
  const { touched, typed, forgive } = useTyping({ subscribe, fields, saver });
  const submit: StepFormParts["submit"] = (event) => {
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const pressed = data.get("intent");
    const send = async () => {
      forgive();
      messages.clear();
      setIntent(typeof pressed === "string" ? pressed : "");
      await posting.send(data);
    };
    if (pressed !== null) {
      event.preventDefault();
      void send();
      return;
    }
    void handleSubmit(send, (errors) => {
      forgive();
      messages.show(errors);
    })(event);
  };
  return {
    posting,
    autosave,
    messages: messages.list,
    register,
    intent,
    errorOf: (path) => errorOf(path, { messages: messages.list, touched, focused, verdicts }),
    warningsOf: (field) => warningsOf(field, verdicts),
    put: (path, value) => {
      setValue(path, value ?? "");
      typed(path, value);
    },
    submit,
    focus: (name) => {
      void import("./check-in-browser");
      setFocused(name);
    },
  };
}
