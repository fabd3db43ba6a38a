import { expect, test } from "vitest";
import { listSources, readSource, stripComments } from "@/tests/support/sources";

/** What nobody writes here, because input could become code, markup or a door. */
const FORBIDDEN = {
  "raw HTML": /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
  "code made of texts": /\beval\s*\(|new Function\s*\(|node:vm\b/,
  "messages between windows": /\bpostMessage\s*\(/,
  "answers for other origins": /access-control-allow/i,
  "certificates that nobody checks": /rejectUnauthorized|NODE_TLS_REJECT/,
  "commands for a shell": /\bshell:\s*true|\bexec(?:Sync)?\b[^}]*\}\s*from "node:child_process"/,
} as const;

const sources = listSources(["app", "components", "lib", "server", "scripts"]).filter(
  (file) => !/\.test\.tsx?$/.test(file),
);

test.each(Object.entries(FORBIDDEN))("no source holds %s", (_, pattern) => {
  expect(sources.filter((file) => pattern.test(stripComments(readSource(file))))).toEqual([]);
});
