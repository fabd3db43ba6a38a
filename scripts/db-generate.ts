// Generates the database client when the schema changed: npm run db:generate.
import { explainRefusal } from "@/scripts/start/refuse.mjs";
import { generateClient } from "@/server/launcher/generate-client";

try {
  await generateClient(new AbortController().signal);
} catch (error) {
  console.error(explainRefusal(error));
  process.exitCode = 1;
}
