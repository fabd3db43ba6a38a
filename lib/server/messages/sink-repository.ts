import "server-only";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { Channel } from "../db/generated/enums";
import { blindIndex, openText, sealText } from "../sealed/seal";

export interface SinkEntry {
  readonly key: string;
  readonly channel: Channel;
  readonly to: string;
  readonly sender: string;
  readonly subject: string;
  readonly body: string;
}

/** Keeps a delivered message; a key that is already there changes nothing. */
export async function saveSinkMessage(db: Db, { to, body, ...rest }: SinkEntry): Promise<void> {
  await db.sinkMessage.createMany({
    data: [
      {
        ...rest,
        id: newId(),
        toHash: blindIndex("contact", to),
        toCipher: sealText(to),
        bodyCipher: sealText(body),
        at: now(),
      },
    ],
    skipDuplicates: true,
  });
}

export interface SinkLine extends SinkEntry {
  readonly id: string;
  readonly at: Date;
}

/** The messages of the sink, newest first; `to` is a normalised mobile or e-mail address. */
export async function listSinkMessages(db: Db, to: string | null, limit = 50): Promise<SinkLine[]> {
  const rows = await db.sinkMessage.findMany({
    where: to ? { toHash: blindIndex("contact", to) } : {},
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ id, key, channel, toCipher, sender, subject, bodyCipher, at }) => ({
    id,
    key,
    channel,
    to: openText(toCipher),
    sender,
    subject,
    body: openText(bodyCipher),
    at,
  }));
}
