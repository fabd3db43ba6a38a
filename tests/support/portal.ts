import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { announcePortal, portalEnvironment, testEnvironment } from "./environment";

const START_TIMEOUT_MS = 300_000;

/** Starts the production portal on a free port with data that are thrown away; Playwright calls what is returned. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (testEnvironment.portalUrl) return async () => {};
  const dataDir = mkdtempSync(path.join(tmpdir(), "icp-e2e-"));
  chmodSync(dataDir, 0o711); // else root's database would move to a system folder
  const env = portalEnvironment({ DATA_DIR: dataDir, PORT: "0", LOG: "json" });
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the portal did not start in time:\n${said}`)),
      START_TIMEOUT_MS,
    );
    const read = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000);
      const ready = /^ready (\S+)$/m.exec(said)?.[1];
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(`the portal did not start:\n${said}`)));
  });
  announcePortal(url);
  return async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
