// npm run worker: sends messages and watches deadlines apart from the web process.
import { loadEnvFile } from "@/scripts/start/environment.mjs";
import { explainRefusal } from "@/scripts/start/refuse.mjs";

try {
  loadEnvFile();
  // Read late: lib/server/env.ts reads the environment when it is loaded.
  const { runWorker } = await import("@/server/worker");
  await runWorker();
} catch (error) {
  process.stderr.write(`${explainRefusal(error)}\n`);
  process.exit(1);
}
