import "server-only";
import { z } from "zod";
import { newId, now } from "../clock";
import type { Db } from "./client";

const KEY = "installation";
const stored = z.object({ id: z.uuid() });

/** Names this database, for what lies outside of it; copies of the database have the same name. */
export async function requireInstallationId(db: Db): Promise<string> {
  await db.instanceSetting.createMany({
    data: [{ key: KEY, value: { id: newId() }, updatedAt: now() }],
    skipDuplicates: true,
  });
  const { value } = await db.instanceSetting.findUniqueOrThrow({ where: { key: KEY } });
  return stored.parse(value).id;
}
