// Builds the pages as a start would, unless they are built already: npm run build.
import { env } from "@/lib/server/env";
import { explainRefusal } from "@/scripts/start/refuse.mjs";
import { build } from "@/server/launcher/build";

try {
  await build(env.dataDir, {}, new AbortController().signal);
} catch (error) {
  console.error(explainRefusal(error));
  process.exitCode = 1;
}
