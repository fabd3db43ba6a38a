import type { ReactNode } from "react";
import type { SelectOption } from "@/components/ui/select";

/** One control of a plain form, with its words. */
export interface FormField {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly kind:
    | "text"
    | "email"
    | "tel"
    | "password"
    | "new-password"
    | "code"
    | "checkbox"
    /** Any of `options`, each posted as `yes` under `name.value`. */
    | "choices"
    | "select"
    | "area";
  /** Most characters of an `area`; they are counted. */
  readonly limit?: number;
  /** Lines an `area` shows. */
  readonly rows?: number;
  /** Whether it may stay empty. */
  readonly optional?: boolean;
  /** The choices of a `select` (its first entry is empty and says so) or of `choices`. */
  readonly options?: readonly SelectOption[];
  readonly placeholder?: string;
  /** Folds `choices` away under their label and how many are chosen: `{n}` of `some`, or `none`. */
  readonly folded?: { readonly some: string; readonly none: string };
  /** The value of `autocomplete`, so that browsers and password managers fill it. */
  readonly autoComplete?: string;
}
