import { z } from "zod";
import type { PasswordCode } from "./password";

/** Codes of the catalogue of messages that account forms use too. */
export const SHARED_CODES = ["F001", "F003", "F306", "F312"] as const;

/** Everything that can be wrong with one value of an account form. */
export type AccountCode =
  | (typeof SHARED_CODES)[number]
  | PasswordCode
  | "AGREE"
  | "CONTACT"
  | "CODE_FORMAT"
  | "CODE_WRONG"
  | "PASSWORD_WRONG"
  | "CONTACT_SAME"
  | "TWO_STEP_FORMAT"
  | "TWO_STEP_WRONG";

/** One value that needs repair; `path` is the name of its control. */
export interface FieldIssue {
  readonly path: string;
  readonly code: AccountCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

const CODES: ReadonlySet<string> = new Set<AccountCode>([
  "F001",
  "F003",
  "F306",
  "F312",
  "PASSWORD_SHORT",
  "PASSWORD_LONG",
  "PASSWORD_COMMON",
  "PASSWORD_OWN_DATA",
  "PASSWORD_CONTEXT",
  "AGREE",
  "CONTACT",
  "CODE_FORMAT",
  "TWO_STEP_FORMAT",
]);

const messageParams = z.record(z.string(), z.union([z.string(), z.number()]));

const isAccountCode = (text: string): text is AccountCode => CODES.has(text);

/** The issues of a schema whose errors are codes, the first one of each control; a missing value is F001. */
export function listIssues(error: z.ZodError): FieldIssue[] {
  const issues = new Map<string, FieldIssue>();
  for (const { path, message, ...issue } of error.issues) {
    const name = path.join(".");
    if (issues.has(name)) continue;
    const params = "params" in issue ? messageParams.safeParse(issue.params).data : undefined;
    issues.set(name, {
      path: name,
      code: isAccountCode(message) ? message : "F001",
      ...(params ? { params } : {}),
    });
  }
  return [...issues.values()];
}
