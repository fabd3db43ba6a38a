import {
  type FormEvent,
  type RefObject,
  type SyntheticEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FormState } from "@/lib/forms/form-state";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { AnswerValue } from "@/lib/wizard/answers";
import { readForm } from "@/lib/wizard/form-values";
import type { Patch } from "@/lib/wizard/merge";
import type { FieldView, ProposalView, StepView } from "@/lib/wizard/step-view";
import { valueTaken } from "@/lib/wizard/take-proposal";
import type { BrowserCheck } from "./check-in-browser";
import { errorOf, hintsOf, type ShownHint } from "./field-state";
import type { FormMessage } from "./step-messages";
import { type Autosave, useAutosave } from "./use-autosave";
import { useFocusedField } from "./use-focused-field";
import { useMessages } from "./use-messages";
import { type Posting, usePosting } from "./use-posting";
import { useTyping } from "./use-typing";
import { focusField, writeValue } from "./write-value";

export interface StepFormOptions {
  readonly view: StepView;
  readonly account: string;
  readonly check: BrowserCheck;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly texts: WizardTexts;
}

export interface StepFormParts {
  readonly ref: RefObject<HTMLFormElement | null>;
  readonly posting: Posting;
  readonly autosave: Autosave;
  readonly messages: readonly FormMessage[];
  /** Button that was pressed last, empty for "save and continue". */
  readonly intent: string;
  readonly errorOf: (path: string) => string | undefined;
  readonly hintsOf: (field: FieldView) => readonly ShownHint[];
  /** Writes a value that was not typed, and saves it. */
  readonly put: (path: string, value: AnswerValue | null) => void;
  /** Does what a proposal says, and leaves the cursor where it was done. */
  readonly take: (proposal: ProposalView) => void;
  readonly submit: (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => void;
  readonly change: (event: FormEvent<HTMLFormElement>) => void;
  readonly focus: (name: string) => void;
  readonly press: () => void;
}

/** The rules come with the first focus, not with the page. */
const loadRules = () => import("./before-sending");

/** What a page of the wizard needs to be checked, saved while typing, and posted. */
export function useStepForm({ view, account, check, action, texts }: StepFormOptions): StepFormParts {
  const ref = useRef<HTMLFormElement>(null);
  const fields = useMemo(() => view.blocks.flatMap((block) => block.fields), [view]);
  const write = useCallback((path: string, value: AnswerValue | null) => {
    if (ref.current) writeValue(ref.current, path, value);
  }, []);
  const takeOver = useCallback(
    (news: Patch) => {
      for (const [path, value] of Object.entries(news)) write(path, value);
    },
    [write],
  );
  const autosave = useAutosave({ account, view, takeOver });
  const { saver, verdicts } = autosave;
  const posting = usePosting({ action, saver });
  const { focused, focus, press } = useFocusedField();
  const [intent, setIntent] = useState("");
  const messages = useMessages({ result: posting.state.result, view, texts });
  const { touched, typed, change, forgive } = useTyping({ fields, saver });
  const send = async (data: FormData) => {
    const { state } = posting;
    // Without the rules, the server alone judges.
    const { findObstacles } = await loadRules().catch(() => ({ findObstacles: null }));
    const obstacles = (await findObstacles?.(data, { check, view, state, texts })) ?? [];
    forgive();
    messages.show(obstacles);
    if (obstacles.length > 0) return;
    const pressed = data.get("intent");
    setIntent(typeof pressed === "string" ? pressed : "");
    await posting.send(data);
  };
  const sources = { messages: messages.list, touched, focused, verdicts };
  const put = (path: string, value: AnswerValue | null) => {
    write(path, value);
    typed(path, value);
  };
  return {
    ref,
    posting,
    autosave,
    messages: messages.list,
    intent,
    errorOf: (path) => errorOf(path, sources),
    hintsOf: (field) => hintsOf(field, sources),
    put,
    take: (proposal) => {
      const field = fields.find(({ path }) => path === proposal.path);
      if (!ref.current || !field || field.isLocked) return;
      const now = readForm(new FormData(ref.current), [field])[field.path] ?? "";
      put(field.path, valueTaken(proposal, now));
      focusField(ref.current, field.path);
    },
    submit: (event) => {
      event.preventDefault();
      void send(new FormData(event.currentTarget, event.nativeEvent.submitter));
    },
    change,
    press,
    focus: (name) => {
      void loadRules();
      focus(name);
    },
  };
}
