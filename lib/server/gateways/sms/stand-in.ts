import "server-only";
import type { Db } from "../../db/client";
import { saveSinkMessage } from "../../messages/sink-repository";
import type { Sms, SmsGateway } from "./port";

/** Delivers into the sink, which the demo phone shows. */
export class StandInSms implements SmsGateway {
  constructor(
    private readonly db: Db,
    private readonly demo: boolean,
  ) {}

  async send({ key, to, sender, body }: Sms): Promise<void> {
    const stored = this.demo ? body : "";
    await saveSinkMessage(this.db, { key, channel: "SMS", to, sender, subject: "", body: stored });
  }
}
