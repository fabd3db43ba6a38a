import type { ReactNode } from "react";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export type FieldTexts = Pick<UiTexts, "optional" | "errorPrefix">;

/** What every field shows around its control. */
export interface FieldLook {
  readonly label: ReactNode;
  readonly texts: FieldTexts;
  readonly optional?: boolean | undefined;
  readonly hint?: ReactNode;
  /** The sentence of the error; the prefix “错误：” is added here. */
  readonly error?: ReactNode;
}

/** The attributes that tie a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** Ties the control `id` to the hint and error that `FieldHint` and `FieldError` draw. */
export function controlProps(id: string, look: Pick<FieldLook, "hint" | "error">): ControlProps {
  const described = [look.hint ? `${id}-hint` : "", look.error ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return { id, "aria-describedby": described || undefined, "aria-invalid": look.error ? true : undefined };
}

export function OptionalMark({ optional, texts }: Pick<FieldLook, "optional" | "texts">) {
  if (!optional) return null;
  return <span className="font-normal text-muted"> {texts.optional}</span>;
}

export function FieldHint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${id}-hint`} className="text-sm text-muted">
      {children}
    </div>
  );
}

export function FieldError({
  id,
  texts,
  children,
}: {
  readonly id: string;
  readonly texts: FieldTexts;
  readonly children: ReactNode;
}) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="text-sm font-medium text-bad">
      <span>{texts.errorPrefix}</span>
      {children}
    </p>
  );
}
