import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { childEnvironment } from "@/lib/server/env";
import type { Control } from "./control";

const report = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), title: z.string() })),
    }),
  ),
});

/** What came of a run: tests that failed by name, how many passed, and why files could not even be read. */
export interface Verdict {
  readonly failed: readonly string[];
  readonly passed: number;
  readonly unread: readonly string[];
}

function readReport(file: string): Verdict {
  const { numPassedTests, testResults } = report.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed").map(({ title }) => title),
  );
  const unread = testResults.filter(({ assertionResults }) => assertionResults.length === 0);
  return {
    failed,
    passed: numPassedTests,
    unread: unread.map(({ message }) => message.split("\n")[0] ?? ""),
  };
}

/** Runs test files of a project in a folder until the first test fails. */
export async function runVitest(
  folder: string,
  { project, tests }: Pick<Control, "project" | "tests">,
  databaseUrl: string,
): Promise<Verdict> {
  const output = path.join(folder, "controls-report.json");
  rmSync(output, { force: true });
  const vitest = path.join(folder, "node_modules/vitest/vitest.mjs");
  const options = ["run", "--project", project, "--bail", "1", "--retry", "0"];
  const reporter = ["--reporter", "json", "--outputFile", output];
  const child = spawn(process.execPath, [vitest, ...options, ...reporter, ...tests], {
    cwd: folder,
    env: childEnvironment({ TEST_DATABASE_URL: databaseUrl, NODE_ENV: undefined }),
    stdio: "ignore",
  });
  await new Promise((resolve) => child.once("close", resolve));
  return readReport(output);
}
