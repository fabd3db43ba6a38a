// npm run audit:verify: checks every line of the audit and of the orders' history, the signed ends of their chains
// and the daily roots. Exit code 1, and the first broken place by name, when anything is not as it was written.
import { loadEnvFile } from "@/scripts/start/environment.mjs";
import { explainRefusal } from "@/scripts/start/refuse.mjs";

async function run(): Promise<number> {
  loadEnvFile();
  // Read late: lib/server/env.ts reads the environment when it is loaded.
  const { printVerification } = await import("./audit/print-verification");
  return printVerification();
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explainRefusal(error));
    process.exit(1);
  },
);
