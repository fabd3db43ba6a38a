import http from "node:http";
import { z } from "zod";
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

export interface Request {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: FormData | string;
}

/** What came back; a redirect is an answer like any other. */
export interface Answer {
  readonly status: number;
  readonly location: string;
  /** Empty where the status says it all. */
  readonly text: string;
}

export type Send = (path: string, request?: Request) => Promise<Answer>;

interface Body {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

async function encode(body: FormData | string): Promise<Body> {
  // The portal takes no body whose length it is not told.
  const whole = new Response(body);
  const bytes = Buffer.from(await whole.arrayBuffer());
  const type = whole.headers.get("content-type") ?? "";
  return { bytes, headers: { "content-type": type, "content-length": String(bytes.length) } };
}

const headerOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

async function answerOf(response: http.IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  const location = headerOf(headers.location ?? headers["x-action-redirect"]);
  if (status !== 200) {
    response.resume();
    return { status, location, text: "" };
  }
  response.setEncoding("utf8");
  let text = "";
  for await (const part of response) text += part;
  return { status, location, text };
}

/** A client of a portal that keeps its connections. */
export function openClient(url: string): Send {
  const agent = new http.Agent({ keepAlive: true });
  return async (path, { method = "GET", headers = {}, body } = {}) => {
    const encoded = body === undefined ? null : await encode(body);
    return new Promise((resolve, reject) => {
      const options = { agent, method, headers: { ...encoded?.headers, ...headers } };
      const request = http.request(url + path, options, (response) => {
        answerOf(response).then(resolve, reject);
      });
      request.once("error", reject);
      request.end(encoded?.bytes);
    });
  };
}
