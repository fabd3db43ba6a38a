// npm run admin:create -- --email a@b.cn [--role ADMIN|REVIEWER|BUREAU] [--provinces 44,31] [--name "…"]
import { parseArgs } from "node:util";
import { z } from "zod";
import { emailField } from "@/lib/forms/account-fields";
import { createStaff } from "@/lib/server/auth/create-staff";
import { createDb } from "@/lib/server/db/client";
import { findRunningDatabaseUrl } from "./running-database";

const USAGE =
  "npm run admin:create -- --email a@b.cn [--role ADMIN|REVIEWER|BUREAU] [--provinces 44,31] [--name Wang]";

const arguments_ = z.strictObject({
  email: emailField,
  role: z.enum(["ADMIN", "REVIEWER", "BUREAU"]).default("ADMIN"),
  provinces: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter((code) => code !== ""))
    .pipe(z.array(z.string().regex(/^\d{2}$/))),
  name: z.string().min(2).max(64).optional(),
});

function readArguments(): z.infer<typeof arguments_> | null {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: "string" },
        role: { type: "string" },
        provinces: { type: "string" },
        name: { type: "string" },
      },
    });
    return arguments_.safeParse({ ...values }).data ?? null;
  } catch {
    return null;
  }
}

/** Makes a member of staff and prints the link to set the password; returns the exit code. */
async function createAdmin(): Promise<number> {
  const given = readArguments();
  if (!given) {
    console.error(`Usage: ${USAGE}`);
    return 1;
  }
  const db = createDb(await findRunningDatabaseUrl(), 1);
  try {
    const { name, ...staff } = given;
    const made = await createStaff(db, { ...staff, ...(name ? { displayName: name } : {}) });
    if (made.ok) console.log(`Open this link within one hour to set the password of ${staff.email}:\n${made.value}`);
    else console.error(`${staff.email} belongs to an account of another role, or a disabled one. Use another address.`);
    return made.ok ? 0 : 1;
  } finally {
    await db.$disconnect();
  }
}

createAdmin().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
