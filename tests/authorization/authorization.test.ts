import { afterAll, beforeAll, expect, test } from "vitest";
import { saveSession } from "@/lib/server/auth/session-repository";
import { makeSessionToken } from "@/lib/server/auth/session-token";
import { LIMITS, SAVES } from "@/lib/server/auth/throttle";
import { Prisma } from "@/lib/server/db/generated/client";
import { anAccount } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { tellFigure } from "@/tests/support/figure";
import { NASTY } from "@/tests/support/hostile-texts";
import { ask } from "../bench/ask";
import { knowIds, stepRows } from "../bench/writes";
import { bulkDrafts } from "../faults/support/bulk-drafts";
import { actionCells, pageOf } from "./action-cells";
import type { Cell, Place } from "./cell";
import { openDigest } from "./digest";
import { hostileCells } from "./hostile-cells";
import { ACTIONS } from "./manifest-actions";
import { pageCells } from "./page-cells";
import { type RunningPortal, SYSTEMS_TOKEN, startPortal } from "./portal";
import { IDLE, listBuiltActions, openClient, scriptBody } from "./portal-client";
import { routeCells } from "./route-cells";
import { Stage } from "./stage";

/** Drawing pages side by side costs the server more than one after the other. */
const AT_ONCE = 2;
const FEWEST_CELLS = 1000;
/** More than are worked on at once, fewer than are refused. */
const CROWD = 50;
const ORDER_OF_NOBODY = "BA20260512000000";

/** Lists that take a text to look for. */
const SEARCHES = [
  ["/admin/orders", "q", "admin"],
  ["/admin/users", "q", "admin"],
  ["/admin/instances", "q", "admin"],
  ["/admin/registry", "q", "admin"],
  ["/admin/audit", "action", "admin"],
  ["/bureau/register", "q", "bureau"],
] as const;

const { db, url: databaseUrl } = await testDatabase();
let portal: RunningPortal;
let place: Place;
let cells: readonly Cell[];
let findDigest: Awaited<ReturnType<typeof openDigest>>;

beforeAll(async () => {
  const [stage, running] = await Promise.all([Stage.open(db), startPortal(databaseUrl)]);
  portal = running;
  place = { url: portal.url, send: openClient(portal.url), stage };
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
  tellFigure(
    `${cells.length} cells of the authorization matrix, ${cells.filter(isRightful).length} of them rightful`,
  );
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

test("each of many who come at once is taken for who they are", async () => {
  const people = await knowIds(db, await bulkDrafts(db, CROWD));
  const [step] = stepRows(people);
  // Pages first, so that those who save are let in as somebody's page ends.
  const goOn = async (n: number) => {
    const asks = step?.portal(n) ?? [];
    for (const one of [...asks.slice(1), ...asks]) await ask(portal.url, one);
  };
  await Promise.all(people.map((_, n) => goOn(n)));
});

test("no field and no argument of an action brings the portal to an error nobody thought of", async () => {
  expect(await listWrong(hostileCells(place))).toEqual([]);
});

test("an address that registers too often is told when to come again", async () => {
  const headers = { authorization: `Bearer ${SYSTEMS_TOKEN}` };
  const ask = () => fetch(`${place.url}/api/instances`, { method: "POST", headers, body: "{}" });
  expect((await ask()).status).toBe(422);
  const ofAddress = Prisma.sql`key like 'instances-address:%'`;
  const { points } = LIMITS["instances-address"];
  await db.$executeRaw`update rate_limit set points = ${points - 1} where ${ofAddress}`;
  expect((await ask()).status).toBe(422);
  const refused = await ask();
  expect(`${refused.status} ${await refused.text()}`).toBe("429 null");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  await db.$executeRaw`delete from rate_limit where ${ofAddress}`;
});

test("who saves or sends too often is told when to come again, while typing and by a form", async () => {
  const { send, url } = place;
  const name = "(portal)/filings/[orderNo]/act-actions acknowledgeStaleAction";
  const built = listBuiltActions().find((one) => one.name === name);
  const rule = ACTIONS[name];
  if (!built || !rule?.object) throw new Error("nothing is sent");
  const { id } = await anAccount(db);
  const cookie = `session=${await makeSessionToken(await saveSession(db, id))}`;
  const headers = { origin: url, cookie };
  const post = async () => {
    const body = scriptBody({ id: built.id, args: [ORDER_OF_NOBODY, IDLE], values: {} });
    const sent = { method: "POST", body, headers: { ...headers, "next-action": built.id } };
    return (await send(pageOf(place, built, rule), sent)).text;
  };
  const type = async () =>
    (await send(`/api/filings/${ORDER_OF_NOBODY}/draft`, { method: "PATCH", headers, body: "{}" })).status;
  expect(await post()).not.toContain('"code":"WAIT"');
  for (let left = SAVES.points - 2; left > 0; left -= CROWD) {
    const typed = await Promise.all(Array.from({ length: Math.min(CROWD, left) }, type));
    expect([...new Set(typed)]).toEqual([400]);
  }
  expect(await post()).not.toContain('"code":"WAIT"');
  expect(await post()).toContain('"code":"WAIT"');
  expect(await type()).toBe(429);
});

test("the provider's systems register an instance with their token, again and again, and with nothing else", async () => {
  const { email } = await anAccount(db);
  const instance = {
    ...{ id: "reported-1", account: email, name: "web", product: "ECS", province: "44", prepaid: true },
    ...{ paid_months: 12, expires_at: "2027-10-25", public_ips: ["8.8.8.8"] },
  };
  const report = async (change: object, authorization = `Bearer ${SYSTEMS_TOKEN}`) => {
    const body = JSON.stringify({ ...instance, ...change });
    const headers = { authorization };
    const answer = await fetch(`${place.url}/api/instances`, { method: "POST", headers, body });
    return `${answer.status} ${await answer.text()}`;
  };
  for (const wrong of ["", SYSTEMS_TOKEN, `Bearer ${SYSTEMS_TOKEN}x`, `Basic ${SYSTEMS_TOKEN}`]) {
    expect(await report({}, wrong)).toBe("401 null");
  }
  expect(await db.cloudInstance.findUnique({ where: { id: "reported-1" } })).toBeNull();
  const both = await Promise.all([report({}), report({})]);
  expect(both.sort()).toEqual([
    '200 {"id":"reported-1","result":"same"}',
    '201 {"id":"reported-1","result":"created"}',
  ]);
  expect(await report({ paid_months: 24, quota: 3 })).toBe('200 {"id":"reported-1","result":"changed"}');
  expect(await report({ product: "VPS", paid_months: -1 })).toBe(
    '422 {"code":"columns","columns":["product","paid_months"]}',
  );
  expect(await report({ colour: "red" })).toBe('422 {"code":"unknown","columns":[]}');
  expect(await report({ account: "nobody@tests.example" })).toBe(
    '422 {"code":"no-account","columns":["account"]}',
  );
  expect(await report({ account: (await anAccount(db)).email })).toBe(
    '409 {"code":"other-account","columns":["account"]}',
  );
  expect(await report({ name: "x".repeat(20_000) })).toBe("400 null");
  const stored = await db.cloudInstance.findUnique({ where: { id: "reported-1" } });
  expect(stored).toMatchObject({ paidMonths: 24, quota: 3, publicIps: ["8.8.8.8"] });
  const lines = await db.auditRow.findMany({ where: { objectId: "reported-1" }, orderBy: { seq: "asc" } });
  expect(lines.map(({ actorKind, payload }) => [actorKind, payload])).toMatchObject([
    ["SYSTEM", { result: "created" }],
    ["SYSTEM", { result: "changed", columns: "paid_months, quota" }],
  ]);
});

test("what is typed is shown as text", async () => {
  const { stage, send, url } = place;
  const scene = {
    object: "draft",
    action: "(portal)/filings/[orderNo]/step-actions saveStepAction",
  } as const;
  const headers = { origin: url, ...stage.cookieOf("owner", scene) };
  const patch = { "sponsor.commAddress": NASTY.html };
  const draft = stage.pathOf("api/filings/[orderNo]/draft", scene);
  const body = JSON.stringify({ base: 1_000_000, patch });
  expect((await send(draft, { method: "PATCH", headers, body })).status).toBe(200);
  const { text } = await send(stage.pathOf("filings/[orderNo]/sponsor", scene), { headers });
  expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(text).not.toContain("<script>alert(1)");
  expect(text).not.toContain("<img src=x");
});

test("no text that is looked for brings a list to an error nobody thought of", async () => {
  const wrong: string[] = [];
  for (const [path, name, person] of SEARCHES) {
    for (const [kind, text] of Object.entries(NASTY)) {
      const query = new URLSearchParams({ [name]: text.toWellFormed().slice(0, 500) });
      const headers = place.stage.cookieOf(person, {});
      const { status } = await place.send(`${path}?${query}&${query}`, { headers });
      if (status !== (text.includes("\0") ? 400 : 200)) wrong.push(`${path} ${kind}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});
