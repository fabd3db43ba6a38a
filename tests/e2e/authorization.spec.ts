import { expect, test } from "@playwright/test";
import { actionCells, type Cell, draftCells, pageCells } from "../authorization/cells";

const AT_ONCE = 6;
/** A thousand requests; on a machine that has other work too. */
const MOST_MS = 180_000;

/** What the portal answered otherwise than it is written down. */
async function listWrong(cells: readonly Cell[]): Promise<string[]> {
  const wrong: string[] = [];
  const open = [...cells];
  const work = async () => {
    for (let cell = open.shift(); cell; cell = open.shift()) {
      const verdict = await cell.ask();
      if (verdict !== (cell.isAllowed ? "in" : "denied")) wrong.push(`${cell.name}: ${verdict}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong.sort();
}

for (const [what, cells] of [
  ["page", pageCells],
  ["server action", actionCells],
  ["way to save a draft", draftCells],
] as const) {
  test(`every ${what} is there for those who may, by every way, and for nobody else`, async () => {
    test.setTimeout(MOST_MS);
    const all = cells();
    console.log(`${all.length} cells of the authorization matrix: ${what}`);
    expect(await listWrong(all)).toEqual([]);
  });
}
