import { expect, test } from "vitest";
import { listSources, readSource, stripComments } from "@/tests/support/sources";

/** What tests alone call, and why it is there all the same. */
const FOR_TESTS: Readonly<Record<string, string>> = {
  "lib/server/secrets.ts setSecrets": "keys are changed under a running process only in tests",
};

const HOUSE = ["app", "components", "lib", "prisma", "scripts", "server"];

const sources = new Map(
  [...listSources(HOUSE).filter((file) => !/\.test\.tsx?$/.test(file)), "next.config.ts"].map((file) => [
    file,
    stripComments(readSource(file)),
  ]),
);

/** In how many places each name stands, declarations included. */
const places = new Map<string, number>();
for (const source of sources.values()) {
  for (const [name] of source.matchAll(/[A-Za-z_$][\w$]*/g)) places.set(name, (places.get(name) ?? 0) + 1);
}

/** Next calls what its own files export. */
const isNext = (file: string) => file.startsWith("app/");

test("what is exported is named by somebody besides the tests", () => {
  const unnamed = [...sources]
    .filter(([file]) => !isNext(file))
    .flatMap(([file, source]) =>
      [...source.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)]
        .map(([, name = ""]) => name)
        .filter((name) => places.get(name) === 1)
        .map((name) => `${file} ${name}`),
    );
  expect(unnamed).toEqual(Object.keys(FOR_TESTS));
});
