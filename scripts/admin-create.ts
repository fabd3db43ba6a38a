// npm run admin:create -- --email a@b.cn [--role ADMIN|REVIEWER|BUREAU] [--provinces 44,31] [--name Wang]
// Makes a member of staff and prints a link, valid once and for an hour, to set the password. Asks nothing.
import { loadEnvFile } from "@/scripts/start/environment.mjs";
import { explainRefusal } from "@/scripts/start/refuse.mjs";

async function run(): Promise<number> {
  loadEnvFile();
  // Read late: lib/server/env.ts reads the environment when it is loaded.
  const { createAdmin } = await import("./admin/create-admin");
  return createAdmin(process.argv.slice(2));
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explainRefusal(error));
    process.exit(1);
  },
);
