import { expect, test } from "vitest";
import { ENVIRONMENT } from "@/lib/server/env";
import { TEST_VARIABLES } from "@/tests/support/environment";
import { listSources, readSource, stripComments } from "@/tests/support/sources";

/** Read by env.ts alone; before the packages are installed and in the tests by one file each. */
const READERS = ["lib/server/env.ts", "scripts/start/environment.mjs", "tests/support/environment.ts"];

test("the environment is read in one place", () => {
  const files = [...listSources(["app", "components", "lib", "prisma", "scripts", "server", "tests"])];
  const rest = ["next.config.ts", "playwright.config.ts", "vitest.config.ts", "prisma.config.ts"];
  const readers = [...files, ...rest]
    .filter(
      (file) =>
        file !== "tests/architecture/purity.test.ts" && file !== "tests/architecture/environment.test.ts",
    )
    .filter((file) => /\bprocess\s*\.\s*env\b/.test(stripComments(readSource(file))));
  expect(readers.sort()).toEqual(READERS);
});

/** Read by libraries, so that no schema of ours knows them. */
const OF_LIBRARIES = ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"];

const example = readSource(".env.example").split("\n");
const listed = example.flatMap((line) => /^([A-Z][A-Z0-9_]*)=/.exec(line)?.[1] ?? []);

test(".env.example lists every variable that is read, and no other", () => {
  const set = new Set(["NODE_ENV", "DATABASE_KIND"]); // set by the start itself
  const known = Object.keys(ENVIRONMENT.shape).filter((name) => !set.has(name));
  expect([...listed].sort()).toEqual([...known, ...TEST_VARIABLES, ...OF_LIBRARIES].sort());
});

test("every variable of .env.example has a comment above it", () => {
  const bare = example.filter((line, index) => /^[A-Z]/.test(line) && !example[index - 1]?.startsWith("#"));
  expect(bare).toEqual([]);
});

test("no secret has a value in .env.example", () => {
  const secrets = [
    "SESSION_SECRET=",
    "KEY_RING=",
    "INDEX_KEY=",
    "AUDIT_KEY=",
    "SMS_HTTP_SECRET=",
    "INSTANCES_API_TOKEN=",
    "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=",
  ];
  expect(example).toEqual(expect.arrayContaining(secrets));
});
