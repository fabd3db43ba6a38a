import http from "node:http";
import type { Shot } from "../faults/support/load";

/** A request, and the answer without which it failed. */
export interface Ask extends Shot {
  readonly status: number;
  /** Stands in the answer, or in the address it leads to. */
  readonly answer: RegExp;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4096 });
const TIMEOUT_MS = 60_000;

interface Answer {
  readonly status: number;
  readonly text: string;
}

function send(origin: string, { path, method = "GET", headers = {}, body }: Ask): Promise<Answer> {
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const options = { method, agent, headers: { origin, ...headers, ...length }, timeout: TIMEOUT_MS };
  return new Promise((resolve, reject) => {
    const request = http.request(`${origin}${path}`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const text = `${response.headers.location ?? ""}\n${Buffer.concat(chunks).toString()}`;
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    request.once("timeout", () => request.destroy(new Error("no answer")));
    request.once("error", reject);
    request.end(body);
  });
}

/** A connection that was kept may end just when it is used again: like a browser, we then take another. */
const isCut = (error: unknown) => error instanceof Error && "code" in error && error.code === "ECONNRESET";

/** Asks, and fails unless the answer is the one of a success. */
export async function ask(origin: string, asked: Ask): Promise<void> {
  const { status, text } = await send(origin, asked).catch((error: unknown) => {
    if (isCut(error)) return send(origin, asked);
    throw error;
  });
  // A row of React's stream that carries an error begins with its number and an E.
  if (status === asked.status && asked.answer.test(text) && !/^[0-9a-f]+:E\{/m.test(text)) return;
  const { method = "GET", path } = asked;
  throw new Error(
    `${method} ${path} answers ${status}, not ${asked.status} with ${asked.answer}: ${text.slice(0, 2000)}`,
  );
}
