import { expect, test } from "vitest";
import { checkHealth } from "./health";

const good = async () => {};
const bad = async () => {
  throw new Error("postgresql://u:secret@host");
};

test("when every part answers, the portal says which database it has", async () => {
  expect(await checkHealth("1.2.3", { database: good, dataDir: good })).toEqual({
    status: "ok",
    database: "embedded",
    version: "1.2.3",
  });
});

test.each([
  [{ database: bad, dataDir: good }, ["database"]],
  [{ database: good, dataDir: bad }, ["dataDir"]],
  [{ database: bad, dataDir: bad }, ["database", "dataDir"]],
])("the failing parts are named and nothing else", async (checks, failing) => {
  expect(await checkHealth("1.2.3", checks)).toEqual({ status: "failing", failing, version: "1.2.3" });
});

test("a part that throws at once fails as well", async () => {
  const broken = () => {
    throw new Error("no");
  };
  expect(await checkHealth("1", { database: broken })).toMatchObject({ failing: ["database"] });
});
