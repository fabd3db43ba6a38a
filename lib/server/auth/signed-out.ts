import "server-only";
import { headers } from "next/headers";
import { getMessages } from "next-intl/server";
import { type FormState, readForm, withoutPasswords } from "@/lib/forms/form-state";
import { pageOf, SIGN_IN_PATH, withNext } from "@/lib/forms/next-path";
import type { ActionResult } from "@/lib/shared/action-result";
import { noteKeptForm } from "../request-id";

/** The server writes the path of every request into this header (and takes away what a client sent). */
const REQUEST_PATH_HEADER = "x-request-path";

export type SignedOut = Extract<ActionResult, { readonly status: "refused" }>;

/** The code of that answer. */
export const SIGNED_OUT = "signed-out";
const marked = new WeakSet<object>();

/** Remembers that somebody was sent away because nobody is signed in. */
export function markSignedOut(error: unknown): void {
  if (typeof error === "object" && error !== null) marked.add(error);
}

export function isSignedOut(error: unknown): boolean {
  return typeof error === "object" && error !== null && marked.has(error);
}

/** Where to sign in, and back to the page of this request. */
export async function signInHref(): Promise<string> {
  return withNext(SIGN_IN_PATH, pageOf((await headers()).get(REQUEST_PATH_HEADER)));
}

/** What a form hears whose sender is no longer signed in: it stays as it is, and can be sent again afterwards. */
export async function signedOutAnswer(): Promise<SignedOut> {
  const { text, link } = (await getMessages()).errors.signedOutForm;
  return {
    status: "refused",
    code: SIGNED_OUT,
    message: text,
    link: { href: await signInHref(), text: link },
  };
}

/** Controls that say nothing somebody typed. */
const NOT_TYPED =
  /^(?:orderNo|submissionNumber|version|draft|target|changed|anchor|path|intent|answers|act|digest|role|\w+Id|code\d*|place\d*|reasonCode)$/;

/** The state of a form that was not taken. Without script its page cannot be drawn: what was typed is kept for the page in its place. */
export async function keepTyped(state: FormState): Promise<FormState> {
  const { result, values } = state;
  if (result.status !== "refused" || result.code !== SIGNED_OUT || (await headers()).has("next-action"))
    return state;
  const typed = Object.entries(withoutPasswords(values)).filter(
    ([name, value]) => !NOT_TYPED.test(name) && value.trim() !== "",
  );
  noteKeptForm(typed.map(([, value]) => value));
  return state;
}

/** Runs a form that keeps what was typed when its sender is no longer signed in. */
export async function keepingForm(form: FormData, work: () => Promise<FormState>): Promise<FormState> {
  try {
    return await work();
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    return keepTyped({ result: await signedOutAnswer(), values: readForm(form) });
  }
}
