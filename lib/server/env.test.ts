import path from "node:path";
import { expect, test } from "vitest";
import { ENVIRONMENT, EnvironmentError, readEnv } from "./env";

const URL = "postgresql://u:p@db.example/portal";

test("nothing needs to be set", () => {
  expect(readEnv({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    dataDir: path.resolve(".data"),
    database: "embedded",
    demo: true,
    publicUrl: "http://127.0.0.1:3000",
  });
});

test("an empty variable counts as not set", () => {
  const empty = Object.fromEntries(Object.keys(ENVIRONMENT.shape).map((name) => [name, " "]));
  expect(readEnv(empty)).toEqual(readEnv({}));
});

test.each([
  [{}, "embedded", true],
  [{ DEMO: "1" }, "embedded", true],
  [{ DEMO: "0" }, "embedded", false],
  [{ DEMO: "0", SEED_DEMO: "1" }, "embedded", true],
  [{ DATABASE_URL: URL }, "postgresql", false],
  [{ DATABASE_URL: URL, DEMO: "1" }, "postgresql", false],
  [{ DATABASE_URL: URL, SEED_DEMO: "1" }, "postgresql", true],
  [{ DATABASE_URL: URL, DATABASE_KIND: "embedded" }, "embedded", true],
])("%o means a database of kind %s and demo mode %s", (source, database, demo) => {
  expect(readEnv(source)).toMatchObject({ database, demo });
});

test.each([
  [{ PORT: "0" }, 0],
  [{ PORT: "65535" }, 65_535],
])("%o is a port", (source, port) => {
  expect(readEnv(source).port).toBe(port);
});

test.each([
  [{ PORT: "65536" }, "PORT"],
  [{ PORT: "-1" }, "PORT"],
  [{ PORT: "http" }, "PORT"],
  [{ PORT: "80.5" }, "PORT"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
  [{ DEMO: "yes" }, "DEMO"],
  [{ LOG: "xml" }, "LOG"],
  [{ PUBLIC_URL: "portal" }, "PUBLIC_URL"],
])("%o is refused by name", (source, name) => {
  expect(() => readEnv(source)).toThrow(EnvironmentError);
  expect(() => readEnv(source)).toThrow(name);
});

test("a public address carries no slash at its end", () => {
  expect(readEnv({ PUBLIC_URL: "https://beian.example/" }).publicUrl).toBe("https://beian.example");
});
