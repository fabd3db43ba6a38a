import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { actionCells } from "./action-cells";
import type { Cell, Place } from "./cell";
import { openDigest } from "./digest";
import { pageCells } from "./page-cells";
import { type RunningPortal, startPortal } from "./portal";
import { openClient } from "./portal-client";
import { routeCells } from "./route-cells";
import { Stage } from "./stage";

const AT_ONCE = 8;
const FEWEST_CELLS = 1000;

const { db, url: databaseUrl } = await testDatabase();
let portal: RunningPortal;
let cells: readonly Cell[];
let findDigest: Awaited<ReturnType<typeof openDigest>>;

beforeAll(async () => {
  const [stage, running] = await Promise.all([Stage.open(db), startPortal(databaseUrl)]);
  portal = running;
  const place: Place = { url: portal.url, send: openClient(portal.url), stage };
  cells = [...pageCells(place), ...routeCells(place), ...actionCells(place)];
  findDigest = await openDigest(db);
}, 300_000);

afterAll(() => portal?.stop());

/** What the portal answered otherwise than it is written down. */
async function listWrong(asked: readonly Cell[]): Promise<string[]> {
  const wrong: string[] = [];
  const open = [...asked];
  const work = async () => {
    for (let cell = open.shift(); cell; cell = open.shift()) {
      const verdict = await cell.ask();
      if (verdict !== cell.expected) wrong.push(`${cell.name}: ${verdict}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong.sort();
}

const isRightful = ({ expected, isQuiet }: Cell) => expected !== "denied" && !isQuiet;

test("the matrix is large", () => {
  console.log(`${cells.length} cells, ${cells.filter(isRightful).length} of them rightful`);
  expect(cells.length).toBeGreaterThanOrEqual(FEWEST_CELLS);
  expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length);
});

test("whoever may not is refused by every way, and nothing is written", async () => {
  const before = await findDigest();
  expect(await listWrong(cells.filter((cell) => !isRightful(cell)))).toEqual([]);
  expect(await findDigest()).toEqual(before);
});

test("what changes something does so for the one who may, who sends just what the others sent", async () => {
  const idle: string[] = [];
  let before = await findDigest();
  for (const { name, ask } of cells.filter(({ isChange }) => isChange)) {
    const verdict = await ask();
    const after = await findDigest();
    if (verdict !== "in" || JSON.stringify(after) === JSON.stringify(before))
      idle.push(`${name}: ${verdict}`);
    before = after;
  }
  expect(idle).toEqual([]);
});

test("whoever may is let in by every way", async () => {
  expect(await listWrong(cells.filter((cell) => isRightful(cell) && !cell.isChange))).toEqual([]);
});
