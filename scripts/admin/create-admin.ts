import { parseArgs } from "node:util";
import { z } from "zod";
import { emailField } from "@/lib/forms/account-fields";
import { createStaff } from "@/lib/server/auth/create-staff";
import { createDb } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { Refusal } from "@/scripts/start/refuse.mjs";
import { findRunningDatabaseUrl } from "./running-database";

const USAGE =
  'Usage: npm run admin:create -- --email a@b.cn [--role ADMIN|REVIEWER|BUREAU] [--provinces 44,31] [--name "Wang"]';

const OPTIONS = {
  email: { type: "string" },
  role: { type: "string" },
  provinces: { type: "string" },
  name: { type: "string" },
} as const;

const staff = z.strictObject({
  email: emailField,
  role: z.enum(["ADMIN", "REVIEWER", "BUREAU"]).default("ADMIN"),
  provinces: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter((code) => code !== ""))
    .pipe(z.array(z.string().regex(/^\d{2}$/))),
  name: z.string().trim().min(2).max(64).optional(),
});

/** Reads the words behind `npm run admin:create --`; null when they cannot be used. */
export function parseStaff(words: readonly string[]): z.infer<typeof staff> | null {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS });
    return staff.safeParse({ ...values }).data ?? null;
  } catch {
    return null;
  }
}

/** Makes a member of staff and prints the link to set the password; returns the exit code. */
export async function createAdmin(words: readonly string[]): Promise<number> {
  const given = parseStaff(words);
  if (!given) throw new Refusal(USAGE);
  const db = createDb(env.databaseUrl ?? findRunningDatabaseUrl(env.dataDir), 1);
  try {
    const { name, ...rest } = given;
    const made = await createStaff(db, { ...rest, ...(name ? { displayName: name } : {}) }, null);
    if (!made.ok) {
      throw new Refusal(
        `${given.email} belongs to an account of another role, or to a disabled one: use another address.`,
      );
    }
    console.log(`Open this link within one hour to set the password of ${given.email}:\n${made.value}`);
    return 0;
  } finally {
    await db.$disconnect();
  }
}
