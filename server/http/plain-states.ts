import type { IncomingMessage } from "node:http";
import { pageOf, SIGN_IN_PATH, withNext } from "@/lib/forms/next-path";
import { findLocale, LOCALE_COOKIE } from "@/lib/i18n/locale";
import { errors as english } from "@/lib/i18n/messages/en/errors";
import { errors as chinese } from "@/lib/i18n/messages/zh-CN/errors";
import { findKeptForm } from "@/lib/server/request-id";
import { findPreference } from "@/lib/shared/preference-cookie";
import type { Handler } from "./portal-server";

/** What a page becomes that is not there, not allowed, or not without signing in. */
const STATES: Readonly<Record<number, "signedOut" | "forbidden" | "notFound">> = {
  401: "signedOut",
  403: "forbidden",
  404: "notFound",
};

/** How the document begins that Next leaves to script to fill. */
const EMPTY = '<html id="__next_error__"';
const BODY = "<body>";
const STYLE = "max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.7 system-ui,sans-serif";

function localeOf({ headers }: IncomingMessage) {
  return findLocale(findPreference(headers.cookie, LOCALE_COOKIE), headers["accept-language"] ?? null);
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => `\n${text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? "")}`;

function words(request: IncomingMessage, state: (typeof STATES)[number]): string {
  const locale = localeOf(request);
  const texts = locale === "en" ? english : chinese;
  const { title, text, safe } = texts[state];
  const kept = state === "signedOut" ? findKeptForm() : null;
  const typed = (kept ?? []).map(
    (value) =>
      `<textarea readonly rows="6" aria-label="${texts.signedOutForm.copy}" style="width:100%">${escaped(value)}</textarea>`,
  );
  const said = kept ? `<p>${texts.signedOutForm.kept}</p>${typed.join("")}` : `<p>${text}</p><p>${safe}</p>`;
  const way =
    state === "signedOut"
      ? { href: withNext(SIGN_IN_PATH, pageOf(request.url ?? null)), label: texts.signedOut.signIn }
      : { href: "/", label: texts.notFound.home };
  return `<noscript><main lang="${locale}" style="${STYLE}"><h1>${title}</h1>${said}<p><a href="${way.href}" style="color:inherit">${way.label}</a></p></main></noscript>`;
}

/** The first piece of a document with the words of its state, if Next left it empty. */
function filled(request: IncomingMessage, status: number, piece: unknown): unknown {
  const state = STATES[status];
  if (!state || !(typeof piece === "string" || piece instanceof Uint8Array)) return piece;
  const html = Buffer.from(piece);
  const at = html.indexOf(BODY);
  if (at < 0 || !html.includes(EMPTY)) return piece;
  const end = at + BODY.length;
  return Buffer.concat([html.subarray(0, end), Buffer.from(words(request, state)), html.subarray(end)]);
}

/**
 * Where a page turns out not to be there while it is drawn, Next answers an empty document that script fills. Those
 * without script get the words too.
 */
export function withPlainStates(handle: Handler): Handler {
  return async (request, response) => {
    const { write } = response;
    let isFirst = true;
    response.write = ((piece: unknown, ...rest: unknown[]) => {
      const sent = isFirst ? filled(request, response.statusCode, piece) : piece;
      isFirst = false;
      return Reflect.apply(write, response, [sent, ...rest]);
    }) as typeof write;
    await handle(request, response);
  };
}
