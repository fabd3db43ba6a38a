import { expect, test } from "vitest";
import { revealAnswer } from "@/lib/server/bureau/reveal-answer";
import { newId } from "@/lib/server/clock";
import { saveAudit } from "@/lib/server/filing/audit";
import { listLooks } from "@/lib/server/privacy/list-looks";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { revealValue } from "@/lib/server/review/reveal-value";
import { anActor } from "@/tests/support/builders/account";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase();
prepareFiling(db);

const reviewer = await anActor(db, { role: "REVIEWER" });
const officer = await anActor(db, { role: "BUREAU" });
const MOBILE = "sponsorPrincipal.mobile";
const minutes = (count: number) => new Date(AT.getTime() + count * 60_000);
const codeOf = (id: string) => id.replaceAll("-", "").slice(-8);

/** An applicant, and an order of theirs that the reviewer holds. */
async function aHeldOrder() {
  const owner = await anActor(db);
  const held = { status: "INITIAL_REVIEW" as const, reviewerId: reviewer.id, leaseUntil: minutes(120) };
  return { owner, order: await aSubmittedOrder(db, { ownerId: owner.id, ...held }) };
}

const look = (orderNo: string, at: Date, reason = "CALL", note = "") =>
  revealValue(db, { orderNo, actor: reviewer, at, path: MOBILE, reason, note });

test("an applicant reads who looked at what and why, newest first, but no name and no value", async () => {
  const { owner, order } = await aHeldOrder();
  await look(order.orderNo, minutes(1));
  await look(order.orderNo, minutes(2), "OTHER", "投诉核实");
  const materialId = newId();
  await db.material.create({
    data: {
      ...{
        id: materialId,
        orderId: order.id,
        kind: "PRINCIPAL_ID",
        owner: "sponsorPrincipal",
        side: "FRONT",
      },
      ...{
        version: 1,
        storageKey: newId(),
        mime: "image/jpeg",
        bytes: 1,
        width: 1,
        height: 1,
        sha256: "none",
      },
      ...{ uploadedById: owner.id, uploadedAt: AT, findings: [], uploadKey: newId() },
    },
  });
  for (const [index, variant] of ["thumb", "preview"].entries()) {
    await db.$transaction((tx) =>
      saveAudit(tx, officer, minutes(3 + index), {
        ...{ action: "material.read", objectType: "material", objectId: materialId },
        payload: { orderNo: order.orderNo, kind: "PRINCIPAL_ID", owner: "sponsorPrincipal", variant },
      }),
    );
  }
  const { rows } = await listLooks(db, owner, "zh-CN", {});
  const value = { kind: "value", name: "主体负责人 · 联系方式1（手机号）" };
  expect(rows.map(({ at, role, code, what, why }) => [at, role, code, what, why])).toEqual([
    [minutes(4), "通信管理局", codeOf(officer.id), { kind: "picture", name: expect.any(String) }, null],
    [minutes(2), "初审员", codeOf(reviewer.id), value, "其他审核需要：投诉核实"],
    [minutes(1), "初审员", codeOf(reviewer.id), value, "电话核实"],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/13800138000|reviewer \d/);
  expect((await listLooks(db, owner, "en", {})).rows[2]?.why).toBe("Calling to verify");
});

test("nobody reads looks at the orders of others", async () => {
  const { order } = await aHeldOrder();
  await look(order.orderNo, minutes(1));
  for (const other of [await anActor(db), reviewer]) {
    expect((await listLooks(db, other, "zh-CN", {})).rows).toEqual([]);
  }
});

test("the list is paged by key: no look twice, none left out, however many come meanwhile", async () => {
  const { owner, order } = await aHeldOrder();
  for (let minute = 1; minute <= 23; minute += 1) await look(order.orderNo, minutes(minute));
  const first = await listLooks(db, owner, "zh-CN", {});
  await look(order.orderNo, minutes(30));
  const second = await listLooks(db, owner, "zh-CN", { after: first.next ?? { at: AT, id: newId() } });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 3, null]);
  const times = [...first.rows, ...second.rows].map(({ at }) => (at.getTime() - AT.getTime()) / 60_000);
  expect(times).toEqual(Array.from({ length: 23 }, (_, index) => 23 - index));
});

test("a look without a reason of the list is refused, and another one without words as well", async () => {
  const { owner, order } = await aHeldOrder();
  const refused = { ok: false, error: { code: "reason-missing" } };
  expect(await look(order.orderNo, minutes(1), "")).toEqual(refused);
  expect(await look(order.orderNo, minutes(1), "OTHER", " ")).toEqual(refused);
  expect((await listLooks(db, owner, "zh-CN", {})).rows).toEqual([]);
});

test("when the look cannot be written down, nothing is shown: neither to reviewer nor officer", async () => {
  const { owner, order } = await aHeldOrder();
  const passed = await aPassedOrder(db, {
    ownerId: owner.id,
    reviewerId: reviewer.id,
    status: "BUREAU_REVIEW",
  });
  const { orderNo } = passed;
  const asked = {
    orderNo,
    actor: officer,
    at: AT,
    path: MOBILE,
    reason: "CALL",
    note: "",
    locale: "zh-CN",
  } as const;
  await db.$executeRaw`alter table audit_row add constraint no_looks check (action <> 'filing.reveal') not valid`;
  try {
    await expect(look(order.orderNo, AT)).rejects.toThrow("no_looks");
    await expect(revealAnswer(db, asked)).rejects.toThrow("no_looks");
  } finally {
    await db.$executeRaw`alter table audit_row drop constraint no_looks`;
  }
  const bench = await requireWorkbench(db, {
    orderNo: order.orderNo,
    actor: reviewer,
    locale: "zh-CN",
    at: AT,
  });
  const item = bench.sections.flatMap(({ items }) => items).find(({ target }) => target === MOBILE);
  expect(item).toMatchObject({ value: expect.stringContaining("*"), mayReveal: true });
  expect(await revealAnswer(db, asked)).toEqual({ ok: true, value: "13800138000" });
});
