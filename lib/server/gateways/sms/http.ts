import "server-only";
import type { Sms, SmsGateway } from "./port";

const TIMEOUT_MS = 10_000;

/**
 * Hands messages to the address of SMS_HTTP_URL: `POST` with JSON `{ key, to, sender, text }`, the key also as
 * `Idempotency-Key`; any 2xx counts as taken. User and password of the URL go as basic authentication.
 */
export class HttpSms implements SmsGateway {
  private readonly address: string;
  private readonly headers: Record<string, string>;

  constructor(url: string) {
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

  async send({ key, to, sender, body }: Sms): Promise<void> {
    const answer = await fetch(this.address, {
      method: "POST",
      headers: { ...this.headers, "idempotency-key": key },
      body: JSON.stringify({ key, to, sender, text: body }),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`);
  }
}
