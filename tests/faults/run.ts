// npm run faults [-- name…]: breaks the production portal in every way we know, one after the other.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { type Finding, readFindings, report } from "./support/report";

const FOLDER = import.meta.dirname;
const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];

const known = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.replace(/\.ts$/, ""))
  .sort();

/** Runs one fault; one that ends without a finding has missed every aim. */
async function run(name: string): Promise<readonly Finding[]> {
  console.log(`${name} …`);
  const file = path.join(FOLDER, `${name}.ts`);
  const child = spawn(process.execPath, [...TYPESCRIPT, file], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  await new Promise((resolve) => child.once("close", resolve));
  const findings = readFindings(output);
  const broken = {
    fault: name,
    repetitions: 0,
    aim: "runs to its end",
    measured: "it did not",
    isMet: false,
  };
  return findings.length > 0 ? findings : [broken];
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no fault ${unknown.join(", ")}. Known: ${known.join(", ")}.`);
  process.exit(1);
}
const findings: Finding[] = [];
for (const name of asked.length > 0 ? asked : known) findings.push(...(await run(name)));
process.exitCode = report(findings);
