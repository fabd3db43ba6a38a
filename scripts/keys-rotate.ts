// npm run keys:rotate: seals everything with the first key of KEY_RING, while people work, and says which keys are no
// longer used. Interrupted, it goes on where it was at the next call.
import { loadEnvFile } from "@/scripts/start/environment.mjs";
import { explainRefusal } from "@/scripts/start/refuse.mjs";

async function run(): Promise<number> {
  loadEnvFile();
  // Read late: lib/server/env.ts reads the environment when it is loaded.
  const { printRotation } = await import("./keys/print-rotation");
  return printRotation();
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explainRefusal(error));
    process.exit(1);
  },
);
