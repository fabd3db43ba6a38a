import "server-only";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { log } from "../log";

/**
 * Gives a reminder unless it was given; a second process waits for the first and then knows.
 *
 * @returns whether it was given now
 */
export async function remindOnce(
  tx: Db,
  { key, at }: { readonly key: string; readonly at: Date },
  tell: () => Promise<void>,
): Promise<boolean> {
  const { count } = await tx.reminder.createMany({ data: [{ key, at }], skipDuplicates: true });
  if (count === 0) return false;
  await tell();
  return true;
}

/** A reminder that is due for something other than an order. */
export interface DueReminder {
  readonly key: string;
  readonly tell: (tx: Db) => Promise<void>;
}

/** Gives each reminder in a transaction of its own; one that fails does not keep the others. Returns how many. */
export async function remindEach(
  db: PrismaClient,
  reminders: readonly DueReminder[],
  at: Date,
): Promise<number> {
  let done = 0;
  for (const { key, tell } of reminders) {
    try {
      const isDone = await db.$transaction((tx) => remindOnce(tx, { key, at }, () => tell(tx)));
      if (isDone) done += 1;
    } catch (error) {
      log.error({ err: error, reminder: key }, "a reminder failed");
    }
  }
  return done;
}
