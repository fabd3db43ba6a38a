// npm start, npm run dev (--dev). Everything up to the installed packages happens here, in plain JavaScript
// without dependencies; the rest in start-portal.ts.
import path from "node:path";
import { endOrphanDatabase } from "./start/end-orphan.mjs";
import { CHECKOUT, findDataDir, loadEnvFile } from "./start/environment.mjs";
import { install } from "./start/install.mjs";
import { releaseLock, takeLock } from "./start/lock-file.mjs";
import { checkNode, explainRefusal, Refusal } from "./start/refuse.mjs";
import { runTypeScript } from "./start/run-typescript.mjs";
import { step } from "./start/step.mjs";

/** @param {string} file @param {string} dataDir */
function lockDataDir(file, dataDir) {
  const holder = takeLock(file);
  if (holder === null) return;
  throw new Refusal(
    `The data folder ${dataDir} is in use by another start (process ${holder}): stop that one, or set DATA_DIR to another folder.`,
  );
}

async function start() {
  checkNode(process.versions.node);
  process.chdir(CHECKOUT);
  loadEnvFile();
  const dataDir = findDataDir();
  const lock = path.join(dataDir, "start.lock");
  lockDataDir(lock, dataDir);
  try {
    await step(1, "installing packages", install);
    const code = await runTypeScript("scripts/start-portal.ts", process.argv.slice(2));
    if (code !== null) return code;
    endOrphanDatabase(dataDir);
    throw new Refusal("The launcher was killed; what it had started has been ended: start again.");
  } finally {
    releaseLock(lock);
  }
}

try {
  process.exitCode = await start();
} catch (error) {
  process.stderr.write(`${explainRefusal(error)}\n`);
  process.exitCode = 1;
}
