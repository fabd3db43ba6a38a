import { spawn } from "node:child_process";
import { CHECKOUT, childEnvironment } from "../start/environment.mjs";
import { endWithUs } from "../start/parent-watch.mjs";

/**
 * Runs a program and keeps what it says.
 *
 * @param {string} program @param {readonly string[]} args @param {Record<string, string | undefined>} env
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, env = {}) {
  const child = spawn(program, args, {
    cwd: CHECKOUT,
    env: childEnvironment({ NO_COLOR: "1", FORCE_COLOR: undefined, ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  endWithUs(child);
  let output = "";
  const keep = (chunk) => {
    output = (output + chunk).slice(-200_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("exit", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a tool of node_modules.
 *
 * @param {string} script @param {readonly string[]} args @param {Record<string, string | undefined>} [env]
 */
export function runTool(script, args, env) {
  return run(process.execPath, [`node_modules/${script}`, ...args], env);
}

/**
 * Runs TypeScript of the project.
 *
 * @param {string} script @param {Record<string, string | undefined>} [env]
 */
export function runScript(script, env) {
  return run(process.execPath, ["--conditions=react-server", "--import", "tsx", script], env);
}
