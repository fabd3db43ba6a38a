import type { FindingCode, Violation } from "@/lib/domain/findings/finding";
import type { RuleContext } from "./context";

/** How a field is drawn and what it stores. */
export type Widget =
  | "text"
  | "textarea"
  | "date"
  | "select"
  | "radios"
  /** One tick box; stores `true` or an empty text. */
  | "checkbox"
  /** Several choices; stores a list of keys. */
  | "checkboxes"
  /** Province, city and district; stores the six-digit division code. */
  | "region"
  /** A code sent to another field's mobile; checked and thrown away, never stored. */
  | "code";

/**
 * Who sees the stored value: open to staff, masked until revealed (`masked-for-individuals`: only where the
 * sponsor is a person), or hidden from all screens. Everything that is not open is sealed in the database.
 */
export type Privacy = "open" | "masked" | "masked-for-individuals" | "hidden";

/** Choice of a closed list with its label in both languages. */
export interface Choice {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Begins with a name that somebody gave, which keeps its letters. */
  readonly isName?: boolean;
  /** Heading the choice stands under. */
  readonly group?: { readonly zh: string; readonly en: string };
}

/** A rule over one normalised value; null when it has nothing against it. */
export type FieldRule = (value: string, context: RuleContext) => Violation | readonly Violation[] | null;

/** A rule over the chosen keys of a field with several choices. */
export type ChoicesRule = (
  keys: readonly string[],
  context: RuleContext,
) => Violation | readonly Violation[] | null;

interface FieldBase {
  readonly privacy: Privacy;
  /** Whether the field belongs to the order as answered so far; shown always when absent. */
  readonly shownWhen?: (context: RuleContext) => boolean;
  /** Whether an empty field is a fault; always when absent. */
  readonly requiredWhen?: (context: RuleContext) => boolean;
  /** True when other fields come or go with this answer: the page is drawn again after it. */
  readonly redraws?: true;
}

/** A field that holds one text. */
export interface TextField extends FieldBase {
  readonly widget: Exclude<Widget, "checkboxes">;
  /** Forgives what can be forgiven (blanks, full-width digits); runs before everything else. */
  readonly normalise: (text: string, context: RuleContext) => string;
  readonly rules: readonly FieldRule[];
  /** What an open field begins with that nobody has answered; it counts once the page is sent. */
  readonly initial?: (context: RuleContext) => string;
  /** Other values that may be meant, best first; those the rules object to are left out. */
  readonly propose?: (value: string, context: RuleContext) => readonly string[];
  /** What to say instead of the general "enter" or "choose" when a required field is empty. */
  readonly emptyCode?: FindingCode;
  readonly choices?: (context: RuleContext) => readonly Choice[];
  readonly inputMode?: "text" | "numeric" | "tel" | "email" | "url";
  readonly autoComplete?: string;
  /** Expected length, for the width of the control. */
  readonly width?: "short" | "medium" | "full";
}

/** A field with several choices. */
export interface ChoicesField extends FieldBase {
  readonly widget: "checkboxes";
  readonly emptyCode?: FindingCode;
  /** As of a text field. */
  readonly initial?: (context: RuleContext) => readonly string[];
  readonly rules: readonly ChoicesRule[];
  readonly choices: (context: RuleContext) => readonly Choice[];
}

export type FieldDeclaration = TextField | ChoicesField;

export type FieldMap = Readonly<Record<string, FieldDeclaration>>;
