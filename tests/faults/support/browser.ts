import { randomUUID } from "node:crypto";
import type { SignedIn } from "./filers";

const PATIENCE_MS = 30_000;

/** 200 when it was taken, else why not. */
export interface UploadAnswer {
  readonly status: number;
  readonly code: string | null;
}

/** What a person's browser sends; every call throws when no answer came. */
export interface Browser {
  /** Saves a field; the version of the draft, or null when it was not taken. */
  saveField(base: number, path: string, value: string): Promise<number | null>;
  /** Uploads the sponsor's licence. */
  upload(uploadKey: string, bytes: Buffer): Promise<UploadAnswer>;
  /** Sends the last page without client script; the number of the receipt, or null when it was not taken. */
  submit(): Promise<number | null>;
  /** Approves the order at the bureau's desk, without client script; true when it is approved. */
  approve(): Promise<boolean>;
}

const unescapeHtml = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** The fields of the form that holds `marker`, every box ticked, as a browser without script would send them. */
export function fillForm(html: string, marker: string): FormData | null {
  const form = html.split("<form").find((part) => part.includes(marker));
  if (!form) return null;
  const data = new FormData();
  for (const [tag] of form.slice(0, form.indexOf("</form>")).matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name) data.append(unescapeHtml(name), unescapeHtml(attribute(tag, "value") ?? ""));
  }
  return data;
}

/** A browser of somebody at the portal that `url()` names at the moment. */
export function openBrowser(
  url: () => string,
  { cookie, orderNo }: Pick<SignedIn, "cookie" | "orderNo">,
): Browser {
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${url()}${path}`, {
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...init,
      headers: { cookie, origin: url(), ...init.headers },
    });
  /** Opens a page and sends its form; where that leads, or null when it leads nowhere. */
  const sendForm = async (path: string, marker: string): Promise<string | null> => {
    const page = await send(path);
    const html = await page.text();
    // Done already: the page itself leads on.
    if (page.status !== 200) return page.headers.get("location");
    const form = fillForm(html, marker);
    if (!form) return null;
    const answer = await send(path, { method: "POST", body: form });
    await answer.arrayBuffer();
    return answer.headers.get("location");
  };
  return {
    saveField: async (base, path, value) => {
      const body = JSON.stringify({ base, patch: { [path]: value } });
      const headers = { "content-type": "application/json" };
      const answer = await send(`/api/filings/${orderNo}/draft`, { method: "PATCH", body, headers });
      if (answer.status !== 200) return null;
      const saved: { version: number } = JSON.parse(await answer.text());
      return saved.version;
    },
    upload: async (uploadKey, bytes) => {
      const body = new FormData();
      const fields = { orderNo, kind: "SPONSOR_CERT", owner: "sponsor", side: "1", uploadKey };
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      body.append("file", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), "licence.jpg");
      // A body whose length is known: the portal refuses others.
      const whole = new Response(body);
      const headers = { "content-type": whole.headers.get("content-type") ?? "" };
      const answer = await send("/api/uploads", { method: "POST", body: await whole.arrayBuffer(), headers });
      const code = /"code":"([^"]+)"/.exec(await answer.text())?.[1] ?? null;
      return { status: answer.status, code };
    },
    submit: async () => {
      const location = await sendForm(`/filings/${orderNo}/confirm`, "agreements.");
      const number = /\/receipt\/(\d+)/.exec(location ?? "")?.[1];
      return number === undefined ? null : Number(number);
    },
    approve: async () => {
      const location = await sendForm(`/bureau/${orderNo}/approve`, "submissionNumber");
      return location?.endsWith(`/bureau/${orderNo}`) ?? false;
    },
  };
}

export const newUploadKey = (): string => randomUUID();
