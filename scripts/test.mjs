// npm test: installs what is missing, runs every suite and counts. `npm test -- unit e2e` runs only those.
import { CHECKOUT, loadEnvFile } from "./start/environment.mjs";
import { install } from "./start/install.mjs";
import { checkNode, explainRefusal } from "./start/refuse.mjs";
import { installBrowser } from "./test/install-browser.mjs";
import { runScript } from "./test/run.mjs";
import { findTreeState, SUITES } from "./test/suites.mjs";

/** @param {string} name @param {{ passed: number, failed: number, report: string }} count @param {number} begin */
function tell(name, { passed, failed, report }, begin) {
  const seconds = Math.round((Date.now() - begin) / 1000);
  if (report) process.stdout.write(`${report.trimEnd()}\n`);
  process.stdout.write(`${name.padEnd(14)}${passed} passed, ${failed} failed, ${seconds} s\n`);
}

async function prepare() {
  await install();
  const { code, output } = await runScript("scripts/db-generate.ts");
  if (code !== 0) throw new Error(output);
}

/** What a suite did not count itself: an error on the way to its tests. */
async function runSuite(name) {
  try {
    if (name === "e2e") await installBrowser();
    return await SUITES[name]();
  } catch (error) {
    return { passed: 0, failed: 1, report: explainRefusal(error) };
  }
}

/** A start and a test run must leave the working tree as it was. */
async function checkTree(before) {
  const after = await findTreeState();
  if (before === null || after === null || before === after) return { passed: 1, failed: 0, report: "" };
  return { passed: 0, failed: 1, report: `The working tree changed during the tests:\n${after}` };
}

/** @param {readonly string[]} chosen */
async function test(chosen) {
  checkNode(process.versions.node);
  process.chdir(CHECKOUT);
  loadEnvFile();
  const unknown = chosen.filter((name) => !(name in SUITES));
  if (unknown.length > 0)
    throw new Error(`no suite ${unknown.join(", ")}; there are ${Object.keys(SUITES).join(", ")}`);
  const before = await findTreeState();
  await prepare();
  const total = { passed: 0, failed: 0 };
  const names = chosen.length > 0 ? chosen : Object.keys(SUITES);
  const count = async (name, work) => {
    const begin = Date.now();
    const result = await work();
    tell(name, result, begin);
    total.passed += result.passed;
    total.failed += result.failed;
  };
  for (const name of names) await count(name, () => runSuite(name));
  await count("clean tree", () => checkTree(before));
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explainRefusal(error)}\n`);
  process.exitCode = 1;
}
