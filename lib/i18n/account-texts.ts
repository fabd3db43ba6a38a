import { getLocale, getMessages } from "next-intl/server";
import type { FieldIssue } from "@/lib/forms/field-issue";
import { SHARED_CODES } from "@/lib/forms/field-issue";
import type { ActionResult } from "@/lib/shared/action-result";
import { fillText } from "./fill-text";
import { findingText, nameIn } from "./finding-text";
import { labelInSentence } from "./label";
import type { Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";

/** Why an account form as a whole was refused. */
export type RefusalCode = keyof Messages["account"]["refusals"];

/** Answers of account forms, in the reader's language. */
export interface AccountTexts {
  readonly locale: Locale;
  readonly words: Messages["account"];
  invalid(issues: readonly FieldIssue[]): ActionResult;
  refused(code: Exclude<RefusalCode, "WAIT">): ActionResult;
  wait(seconds: number): ActionResult;
}

type SharedCode = (typeof SHARED_CODES)[number];
const isShared = (code: string): code is SharedCode => SHARED_CODES.some((known) => known === code);

/** “40 seconds”, “12 minutes”, “20 hours”, rounded up. */
export function waitText(words: Messages["account"]["wait"], seconds: number): string {
  if (seconds <= 90) return fillText(words.seconds, { n: seconds });
  if (seconds <= 90 * 60) return fillText(words.minutes, { n: Math.ceil(seconds / 60) });
  return fillText(words.hours, { n: Math.ceil(seconds / 3600) });
}

function issueText(locale: Locale, words: Messages["account"], { path, code, params }: FieldIssue): string {
  if (!isShared(code)) return words.errors[code];
  const field = nameIn(locale, code, labelInSentence(locale, labelOf(words, path)));
  return findingText(locale, params ? { code, params } : { code }, { field });
}

function labelOf(words: Messages["account"], path: string): string {
  const labels: Readonly<Record<string, string>> = words.fields;
  return labels[path] ?? path;
}

export function makeAccountTexts(locale: Locale, words: Messages["account"]): AccountTexts {
  return {
    locale,
    words,
    invalid: (issues) => ({
      status: "invalid",
      messages: issues.map((issue) => ({
        path: issue.path,
        code: issue.code,
        severity: "BLOCK",
        label: labelOf(words, issue.path),
        message: issueText(locale, words, issue),
      })),
    }),
    refused: (code) => ({ status: "refused", code, message: words.refusals[code] }),
    wait: (seconds) => ({
      status: "refused",
      code: "WAIT",
      message: fillText(words.refusals.WAIT, { wait: waitText(words.wait, seconds) }),
    }),
  };
}

/** The texts in the language of the request. */
export async function findAccountTexts(): Promise<AccountTexts> {
  return makeAccountTexts(await getLocale(), (await getMessages()).account);
}
