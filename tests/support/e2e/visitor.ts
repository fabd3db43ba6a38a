import type { Page } from "@playwright/test";
import { IDLE, listBuiltActions, scriptBody } from "@/tests/authorization/portal-client";
import { testEnvironment } from "../environment";

/** Somebody who fills forms in without a browser: what a test needs before its own subject begins. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #origin = testEnvironment.portalUrl ?? "";

  /** The text of a page; throws unless it is there. */
  async get(path: string): Promise<string> {
    const answer = await this.#send(path, {});
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return answer.text();
  }

  /** Sends the form of a page, with a state unless it has none; throws unless it leads on. */
  async post(
    path: string,
    action: string,
    values: Readonly<Record<string, string>>,
    args: readonly unknown[] = [IDLE],
  ): Promise<void> {
    const id = listBuiltActions().find(({ name }) => name.endsWith(` ${action}`))?.id ?? "";
    const answer = await this.#send(path, {
      method: "POST",
      body: scriptBody({ id, args, values }),
      headers: { origin: this.#origin, "next-action": id },
    });
    if (!answer.headers.has("x-action-redirect")) throw new Error(`${path} does not lead on`);
  }

  /** Sends what the script of a page sends; throws unless it is taken. */
  async ask(path: string, method: string, body: FormData | string): Promise<void> {
    const type = typeof body === "string" ? { "content-type": "application/json" } : {};
    const answer = await this.#send(path, { method, body, headers: { origin: this.#origin, ...type } });
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${await answer.text()}`);
  }

  /** What a browser of theirs would send. */
  get cookie(): string {
    return [...this.#cookies].map((pair) => pair.join("=")).join("; ");
  }

  /** Hands the session over to a page. */
  async enter(page: Page): Promise<void> {
    const cookies = [...this.#cookies].map(([name, value]) => ({ name, value, url: this.#origin }));
    await page.context().addCookies(cookies);
  }

  async #send(path: string, { headers, ...init }: RequestInit): Promise<Response> {
    const { cookie } = this;
    const all = { ...Object.fromEntries(new Headers(headers)), ...(cookie && { cookie }) };
    const answer = await fetch(this.#origin + path, { ...init, redirect: "manual", headers: all });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return answer;
  }
}
