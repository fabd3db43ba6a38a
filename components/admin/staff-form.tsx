"use client";

import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Radios } from "@/components/ui/radios";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormAction, useForm } from "@/components/ui/use-form";
import { withName } from "@/components/ui/with-name";
import { startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface StaffFormTexts {
  readonly create: string;
  readonly createLead: string;
  readonly email: string;
  readonly role: string;
  readonly displayName: string;
  readonly organisation: string;
  readonly organisationHint: string;
  readonly provinces: string;
  readonly provincesHint: string;
  readonly submit: string;
  /** `{reference}` is replaced. */
  readonly unexpected: string;
}

export interface StaffFormProps {
  readonly action: FormAction;
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  readonly texts: StaffFormTexts;
  readonly ui: UiTexts;
}

/**
 * Makes a member of staff; the answer is a link that is shown once. Folded away, and open as long as it says something,
 * also without script.
 */
export function StaffForm({ action, roles, texts, ui }: StaffFormProps) {
  const { unexpected } = texts;
  const { state, send, pending, hold, faults, refusal, errorOf } = useForm(action, startForm(), {
    unexpected,
    ui,
  });
  const { values, notice } = state;
  const field = (name: "email" | "displayName" | "organisation" | "provinces", hint?: string) => (
    <Field
      id={name}
      label={texts[name]}
      hint={hint}
      optional={name !== "email"}
      texts={ui}
      error={errorOf(name)}
    >
      {(control) => (
        <TextInput {...control} name={name} defaultValue={values[name] ?? ""} autoComplete="off" />
      )}
    </Field>
  );
  const form = (
    <form action={send} onSubmit={hold} noValidate aria-busy={pending} className="grid max-w-[40rem] gap-4">
      <ErrorSummary
        errors={faults.map(({ path, label, message }) => ({
          id: path,
          text: withName({ label }, message),
        }))}
        texts={ui}
      />
      <RefusalNotice refusal={refusal} />
      {notice ? (
        <Notice kind="success" live>
          <span className="wrap-anywhere">{notice}</span>
        </Notice>
      ) : null}
      {field("email")}
      <Radios
        id="staff-role"
        name="role"
        label={texts.role}
        texts={ui}
        options={roles}
        defaultValue={values.role ?? "REVIEWER"}
        inline
      />
      {field("displayName")}
      {field("organisation", texts.organisationHint)}
      {field("provinces", texts.provincesHint)}
      <div>
        <SubmitButton variant="primary" sending={ui.sending} pending={pending}>
          {texts.submit}
        </SubmitButton>
      </div>
    </form>
  );
  return (
    <Details summary={texts.create} open={faults.length > 0 || refusal !== null || notice !== undefined}>
      <p className="mb-3 text-muted">{texts.createLead}</p>
      {form}
    </Details>
  );
}
