import "server-only";
import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";
import { now } from "../../clock";
import type { Sms, SmsGateway } from "./port";

const TIMEOUT_MS = 10_000;

/** What a gateway says when it took a message; anything else, however friendly its status, is not that. */
const taken = z.object({ accepted: z.literal(true) });

/** HMAC-SHA256 over time, nonce and body, one line each, in hexadecimal digits. */
function signSms(secret: string, timestamp: string, nonce: string, body: string): string {
  return createHmac("sha256", secret).update(`${timestamp}\n${nonce}\n${body}`).digest("hex");
}

/**
 * Hands messages to the address of SMS_HTTP_URL: `POST` with JSON `{ key, to, sender, text }`, the key also as
 * `Idempotency-Key`, signed with SMS_HTTP_SECRET. The gateway answers 2xx with `{ "accepted": true }`.
 * User and password of the URL go as basic authentication.
 */
export class HttpSms implements SmsGateway {
  private readonly address: string;
  private readonly headers: Record<string, string>;

  constructor(
    url: string,
    private readonly secret: string,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    const target = new URL(url);
    const { username, password } = target;
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    target.username = "";
    target.password = "";
    this.address = target.href;
    this.headers = {
      "content-type": "application/json",
      ...(username ? { authorization: `Basic ${Buffer.from(login).toString("base64")}` } : {}),
    };
  }

  private sign(body: string): Record<string, string> {
    const [timestamp, nonce] = [String(Math.floor(now().getTime() / 1000)), randomUUID()];
    return {
      "x-timestamp": timestamp,
      "x-nonce": nonce,
      "x-signature": signSms(this.secret, timestamp, nonce, body),
    };
  }

  async send({ key, to, sender, body: text }: Sms): Promise<void> {
    const body = JSON.stringify({ key, to, sender, text });
    const answer = await fetch(this.address, {
      method: "POST",
      headers: { ...this.headers, "idempotency-key": key, ...this.sign(body) },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(this.timeoutMs),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new Error(`the SMS gateway answered ${answer.status}`);
    }
    taken.parse(await answer.json());
  }
}
