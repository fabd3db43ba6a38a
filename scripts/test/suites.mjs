import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CHECKOUT } from "../start/environment.mjs";
import { run, runScript, runTool } from "./run.mjs";

/** @typedef {{ passed: number, failed: number, report: string }} Count */

/**
 * A suite that passes or fails as a whole.
 *
 * @param {{ code: number, output: string }} ended
 * @returns {Count}
 */
function countOne({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, report: "" } : { passed: 0, failed: 1, report: output };
}

/**
 * What tests say that they counted (tests/support/figure.ts), without what a runner puts before it.
 *
 * @param {string} output
 */
export function findFigures(output) {
  return [...output.matchAll(/^figure: (.*)$/gm)].map(([, figure]) => figure).join("\n");
}

/**
 * Counts what a runner wrote into its JSON report. A run that failed without a failed test (a broken file, a
 * missed coverage threshold) counts as one failure.
 *
 * @param {(file: string) => Promise<{ code: number, output: string }>} start
 * @param {(report: any) => { passed: number, failed: number, explained?: string }} read `explained` is told instead
 *   of the whole output, which some see only the end of.
 * @returns {Promise<Count>}
 */
async function countReport(start, read) {
  const folder = mkdtempSync(path.join(tmpdir(), "icp-report-"));
  const file = path.join(folder, "report.json");
  try {
    const { code, output } = await start(file);
    const { passed, failed, explained } = existsSync(file)
      ? read(JSON.parse(readFileSync(file, "utf8")))
      : { passed: 0, failed: 0 };
    const isMissed = code !== 0 && failed === 0;
    return {
      passed,
      failed: isMissed ? 1 : failed,
      report: code === 0 ? findFigures(output) : explained || output,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} project @param {readonly string[]} [extra] */
function vitest(project, extra = []) {
  const args = (file) => [
    ...["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
    ...extra,
  ];
  return countReport(
    (file) => runTool("vitest/vitest.mjs", args(file)),
    ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  );
}

async function types() {
  const generated = await runTool("next/dist/bin/next", ["typegen"]);
  return countOne(
    generated.code === 0
      ? await runTool("typescript/bin/tsc", ["--noEmit", "--incremental", "false"])
      : generated,
  );
}

/** The failed tests of Playwright's report with what they say, without the lines of those that passed. */
function explainFailed(suites, titles = []) {
  return suites.flatMap(({ title, specs = [], suites: inner = [] }) => {
    const failed = specs
      .filter(({ ok }) => !ok)
      .map(({ title: name, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap(({ errors: all }) => all));
        return [[...titles, title, name].join(" > "), ...errors.map(({ message }) => message)].join("\n");
      });
    return [...failed, ...explainFailed(inner, [...titles, title])];
  });
}

function e2e() {
  return countReport(
    (file) =>
      runTool("@playwright/test/cli.js", ["test", "--reporter=line,json"], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      }),
    ({ stats, suites }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      explained: explainFailed(suites).join("\n\n"),
    }),
  );
}

/** Biome's own program: its launcher in node_modules needs no more than Node. */
const lint = () => runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]).then(countOne);

/** Every suite, in the order of their run: the quick ones first. */
export const SUITES = {
  lint,
  types,
  unit: () => vitest("unit", ["--coverage", "--coverage.reporter=text-summary"]),
  conformance: () => vitest("conformance"),
  architecture: () => vitest("architecture"),
  integration: () => vitest("integration"),
  build: () => runScript("scripts/build.ts").then(countOne),
  authorization: () => vitest("authorization"),
  e2e,
};

/** What the working tree differs in from the last commit, or null where that cannot be told. */
export async function findTreeState() {
  if (!existsSync(path.join(CHECKOUT, ".git"))) return null;
  const { code, output } = await run("git", ["status", "--porcelain"]);
  return code === 0 ? output : null;
}
