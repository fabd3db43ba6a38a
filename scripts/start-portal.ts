// The second half of scripts/start.mjs, once the packages are installed.
import { runUntilStopped } from "@/server/launcher/run-until-stopped";

await runUntilStopped(async (signal) => {
  // Read late, so that a wrong variable is told like everything else that stops a start.
  const { runPortal } = await import("@/server/launcher/run-portal");
  await runPortal(process.argv.includes("--dev"), signal);
});
