/** One thing that is wrong with what was sent; texts are in the reader's language. */
export interface FieldMessage {
  /** Name of the form control, empty for the form as a whole. */
  readonly path: string;
  readonly code: string;
  readonly severity: "BLOCK" | "WARN" | "INFO";
  /** Label of the field, for the error summary. */
  readonly label: string;
  readonly message: string;
  /** Page on which to go on, where no control of this form is to blame. */
  readonly href?: string;
}

/** What a server action answers. */
export type ActionResult<T = null> =
  /** Nothing was sent yet. */
  | { readonly status: "idle" }
  /** Done; `next` is where to go. */
  | { readonly status: "done"; readonly value: T; readonly next?: string }
  /** Values to repair. Everything typed is kept. */
  | { readonly status: "invalid"; readonly messages: readonly FieldMessage[] }
  /** Not now, not by this person, or somebody was faster: one sentence that says what to do. */
  | {
      readonly status: "refused";
      readonly code: string;
      readonly message: string;
      /** Page on which what stands in the way is repaired, beside the form. */
      readonly link?: { readonly href: string; readonly text: string };
    }
  /** Our fault; `reference` is in the log. */
  | { readonly status: "unexpected"; readonly reference: string };
