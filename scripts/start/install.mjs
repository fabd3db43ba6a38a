import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, childEnvironment } from "./environment.mjs";
import { endWithUs } from "./parent-watch.mjs";
import { Refusal } from "./refuse.mjs";

const MARK = path.join(CHECKOUT, "node_modules/.portal-install");

/** What node_modules must have been made from: the lock file, for this kind of machine. */
function hashLockFile() {
  const lock = readFileSync(path.join(CHECKOUT, "package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex");
}

function isInstalled() {
  return existsSync(MARK) && readFileSync(MARK, "utf8") === hashLockFile();
}

/** @param {string} output */
function explain(output) {
  if (/ENOSPC|no space left/i.test(output)) return "The disk is full: free some space and start again.";
  const line = output.split("\n").find((text) => /^npm (error|ERR!)/.test(text)) ?? "npm gave no reason";
  return `The packages could not be installed (${line.replace(/^npm (error|ERR!)\s*/, "")}): run "npm ci" to see why.`;
}

/** @returns {Promise<void>} */
function runNpm() {
  // Install scripts are neither needed nor allowed.
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  const options = { cwd: CHECKOUT, env: childEnvironment({}), shell: process.platform === "win32" };
  return new Promise((resolve, reject) => {
    const child = spawn("npm", args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    endWithUs(child, "SIGKILL"); // npm takes its time to end; half an install is done again anyway
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", () => reject(new Refusal("npm was not found: install npm and start again.")));
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Refusal(explain(output)))));
  });
}

/** Installs exactly what the lock file says, unless node_modules was made from it already. */
export async function install() {
  if (isInstalled()) return;
  await runNpm();
  writeFileSync(MARK, hashLockFile());
}
