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

/** A request to somebody else, by any of Node's ways. */
const OPENS = /\bfetch\s*\(|\b(?:request|get|connect)\b[^}]*\}\s*from "node:(?:https?|http2|net|tls)"/;
/** Adapters open the addresses of their settings; what a stranger names goes through the guarded client. */
const MAY_OPEN = /^lib\/server\/(?:gateways\/[a-z-]+|outbound)\/[a-z-]+\.ts$/;

test("nobody but adapters of gateways and the guarded client opens a connection", () => {
  const found = sources
    .filter((file) => /^(?:app|lib\/server|server)\//.test(file))
    .filter((file) => OPENS.test(stripComments(readSource(file))));
  expect(found).toContain("lib/server/outbound/guarded-client.ts");
  expect(found.filter((file) => !MAY_OPEN.test(file))).toEqual([]);
});
