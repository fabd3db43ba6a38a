import type { ReactNode } from "react";

/** One control of an account form, with its words. */
export interface FormField {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly kind: "text" | "email" | "tel" | "password" | "new-password" | "code" | "checkbox";
  /** The value of `autocomplete`, so that browsers and password managers fill it. */
  readonly autoComplete?: string;
}
