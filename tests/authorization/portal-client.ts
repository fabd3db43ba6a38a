import { z } from "zod";
import { DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { testEnvironment } from "@/tests/support/environment";
import { readSource } from "@/tests/support/sources";

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** An action as the build knows it: the id it is posted with, and a page it belongs to. */
export interface BuiltAction {
  readonly id: string;
  /** File below `app/` without its ending, and the exported name. */
  readonly name: string;
  /** Folders below `app/` of the pages that carry it. */
  readonly pages: readonly string[];
}

export function listBuiltActions(): readonly BuiltAction[] {
  const { node } = manifest.parse(JSON.parse(readSource(".next/server/server-reference-manifest.json")));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.replace(/^app\//, "").replace(/\.tsx?$/, "")} ${exportedName}`,
    pages: Object.keys(workers).map((page) => page.replace(/^app\//, "").replace(/\/page$/, "")),
  }));
}

export const IDLE = { result: { status: "idle" }, values: {} };

export const portalUrl = (): string => testEnvironment.portalUrl ?? "";

/** Sends a request; a redirect is an answer like any other. */
export async function send(path: string, init: RequestInit & { headers: Record<string, string> }) {
  const response = await fetch(portalUrl() + path, { ...init, redirect: "manual" });
  const { status, headers } = response;
  return {
    status,
    cookies: headers.getSetCookie(),
    location: headers.get("location") ?? headers.get("x-action-redirect") ?? "",
    text: await response.text(),
  };
}

export type Answer = Awaited<ReturnType<typeof send>>;

export interface ActionCall {
  readonly id: string;
  readonly args: readonly unknown[];
  /** Null: the action gets no form. */
  readonly values: Readonly<Record<string, string>> | null;
}

/** The body a browser with script posts: the arguments as React encodes them. */
export function scriptBody({ args, values }: ActionCall): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(values ?? {})) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify(values ? [...args, "$K1"] : args));
  return body;
}

/** The body of the same form without script. */
export function plainBody({ id, args, values }: ActionCall): FormData {
  const body = new FormData();
  if (args.length === 0) body.append(`$ACTION_ID_${id}`, "");
  else {
    body.append("$ACTION_REF_1", "");
    body.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
    body.append("$ACTION_1:1", JSON.stringify(args));
  }
  for (const [name, value] of Object.entries(values ?? {})) body.append(name, value);
  return body;
}

/** The session of a demo account, as the cookie to send. */
export async function signIn(account: string): Promise<string> {
  const id = listBuiltActions().find(({ name }) => name.endsWith(" signInAction"))?.id ?? "";
  const values = { identifier: `${account}@demo.example`, password: DEMO_PASSWORD };
  const answer = await send("/sign-in", {
    method: "POST",
    body: scriptBody({ id, args: [IDLE], values }),
    headers: { origin: portalUrl(), "next-action": id },
  });
  const cookie = answer.cookies.find((one) => /^(?:__Host-)?session=./.test(one))?.split(";", 1)[0];
  if (!cookie) throw new Error(`${account} cannot sign in: ${answer.status}`);
  return cookie;
}
