import { spawn } from "node:child_process";
import { CHECKOUT, childEnvironment } from "./environment.mjs";
import { endWithUs } from "./parent-watch.mjs";

/**
 * Runs a TypeScript file of the checkout as a child that ends when we are told to, and returns its exit code, or
 * null when it was killed.
 *
 * @param {string} script @param {readonly string[]} args
 * @returns {Promise<number | null>}
 */
export function runTypeScript(script, args) {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const child = spawn(process.execPath, [...flags, script, ...args], {
    cwd: CHECKOUT,
    env: childEnvironment({}),
    stdio: "inherit",
  });
  endWithUs(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code));
  });
}
