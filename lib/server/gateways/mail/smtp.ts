import "server-only";
import { createHash } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";
import type { Mail, MailGateway } from "./port";

const TIMEOUT_MS = 10_000;

/** Sends through the mail server of MAIL_SMTP_URL (`smtp://user:password@host:587`, `smtps://…:465`). */
export class SmtpMail implements MailGateway {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    const { protocol, hostname, port, username, password } = new URL(url);
    const secure = protocol === "smtps:";
    this.transport = createTransport({
      host: hostname,
      port: Number(port) || (secure ? 465 : 587),
      secure,
      ...(username
        ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
        : {}),
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.domain = /@([^>\s]+)/.exec(from)?.[1] ?? hostname;
  }

  async send({ key, to, subject, body }: Mail): Promise<void> {
    // The same cause gives the same message id, so that a mail sent twice shows as one.
    const messageId = `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${this.domain}>`;
    await this.transport.sendMail({
      from: this.from,
      to: { name: "", address: to },
      subject,
      text: body,
      messageId,
    });
  }
}
