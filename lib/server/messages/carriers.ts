import "server-only";
import type { Db } from "../db/client";
import { type Env, EnvironmentError, env } from "../env";
import type { MailGateway } from "../gateways/mail/port";
import { SmtpMail } from "../gateways/mail/smtp";
import { StandInMail } from "../gateways/mail/stand-in";
import { HttpSms } from "../gateways/sms/http";
import type { SmsGateway } from "../gateways/sms/port";
import { StandInSms } from "../gateways/sms/stand-in";

/** Who carries messages out of the house. */
export interface Carriers {
  readonly mail: MailGateway;
  readonly sms: SmsGateway;
}

type Where = Pick<Env, "demo" | "mail" | "sms" | "publicUrl">;

/** The carriers that the environment names; the stand-ins where it names none. */
export function chooseCarriers(db: Db, where: Where = env): Carriers {
  const from = where.mail.from ?? `no-reply@${new URL(where.publicUrl).hostname}`;
  const { httpUrl, secret } = where.sms;
  return {
    mail: where.mail.smtpUrl ? new SmtpMail(where.mail.smtpUrl, from) : new StandInMail(db, where.demo),
    sms: httpUrl && secret ? new HttpSms(httpUrl, secret) : new StandInSms(db, where.demo),
  };
}

/**
 * Refuses a start that could not tell anybody anything: outside demo mode mail and SMS need a real carrier.
 *
 * @throws EnvironmentError naming the ports and the variables to set
 */
export function requireConfiguredPorts(where: Where = env): void {
  if (where.demo) return;
  const missing = [
    where.mail.smtpUrl ? null : "Mail (set MAIL_SMTP_URL)",
    where.sms.httpUrl && where.sms.secret ? null : "Sms (set SMS_HTTP_URL and SMS_HTTP_SECRET)",
  ].filter((port) => port !== null);
  if (missing.length > 0) {
    throw new EnvironmentError(`No adapter is configured for these ports: ${missing.join(", ")}.`);
  }
}
