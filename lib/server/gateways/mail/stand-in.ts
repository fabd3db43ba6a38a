import "server-only";
import type { Db } from "../../db/client";
import { saveSinkMessage } from "../../messages/sink-repository";
import type { Mail, MailGateway } from "./port";

/** Delivers into the sink, which the demo phone shows. */
export class StandInMail implements MailGateway {
  constructor(
    private readonly db: Db,
    private readonly demo: boolean,
  ) {}

  async send({ key, to, subject, body }: Mail): Promise<void> {
    const stored = this.demo ? body : "";
    await saveSinkMessage(this.db, { key, channel: "EMAIL", to, sender: "", subject, body: stored });
  }
}
