import { beforeAll, expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages/zh-CN";
import { requireConfirmPage } from "@/lib/server/filing/confirm-page";
import { aCompleteFiling, aFiler, type Filer } from "@/tests/support/builders/filing";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase();
prepareFiling(db);

let filer: Filer;
let orderNo: string;
let orderId: string;

beforeAll(async () => {
  filer = await aFiler(db, AT);
  ({ orderNo, orderId } = await aCompleteFiling(db, filer, AT));
});

const look = () =>
  requireConfirmPage(db, { actor: filer.actor, orderNo, at: AT, locale: "zh-CN", words: messages.wizard });
const stateOf = ({ tasks }: Awaited<ReturnType<typeof look>>, key: string) =>
  tasks.groups.flatMap((group) => group.tasks).find((task) => task.key === key);

test("with all materials there, nothing but the confirmation is left", async () => {
  const page = await look();
  expect(page.tasks.open).toEqual([]);
  expect(page.tasks.stage).toBe("PENDING_CONFIRM");
  expect(stateOf(page, "materials")).toMatchObject({ state: "done", problems: 0 });
  expect(stateOf(page, "confirm")?.state).toBe("todo");
  const required = page.tasks.materials?.list.filter(({ requirement }) => requirement === "REQUIRED");
  expect(required?.length).toBeGreaterThan(2);
  expect(page.system.find(({ key }) => key === "materials")?.value).toContain(String(required?.length));
});

test("an order that submits itself says so at its last task", async () => {
  await db.filingOrder.update({ where: { id: orderId }, data: { submitAt: AT } });
  expect(stateOf(await look(), "confirm")).toMatchObject({ state: "waiting", problems: 0 });
  await db.filingOrder.update({ where: { id: orderId }, data: { submitAt: null } });
});

test("a material that is gone is a task again, and the confirmation waits for it", async () => {
  await db.material.updateMany({ where: { orderId, kind: "SPONSOR_CERT" }, data: { status: "REMOVED" } });
  const page = await look();
  expect(stateOf(page, "materials")).toMatchObject({ state: "todo", problems: 1 });
  expect(stateOf(page, "confirm")).toMatchObject({ state: "blocked", href: null });
  expect(page.tasks.stage).toBe("PENDING_MATERIAL");
});

test("while the basic check is not in order nobody says what materials are needed", async () => {
  await typeInto(db, { filer, orderNo, orderId }, { "sponsor.regionCode": "" });
  expect(stateOf(await look(), "materials")).toMatchObject({ state: "blocked", href: null });
});
