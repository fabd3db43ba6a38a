import { beforeAll, expect, test } from "vitest";
import { gramsOf } from "@/lib/domain/text/grams";
import { findOrderDetail } from "@/lib/server/admin/find-order-detail";
import { listOrders, listReviewers, ORDERS_A_PAGE } from "@/lib/server/admin/list-orders";
import { parseOrderFilter, parsePage } from "@/lib/server/admin/order-filter";
import type { Actor } from "@/lib/server/auth/actor";
import { NotFoundError } from "@/lib/server/errors";
import { writeCursor } from "@/lib/shared/keyset";
import { anAccount, anActor } from "../support/builders/account";
import { aDraftOrder } from "../support/builders/draft-order";
import { testDatabase } from "../support/database";

const { db } = await testDatabase();
const at = new Date("2026-11-21T04:00:00Z");
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);

let owner: Actor;
let reviewer: Actor;
let admin: Actor;

interface OrderRow {
  readonly status?: "DRAFT" | "SUBMITTED" | "INITIAL_REVIEW" | "SMS_VERIFYING" | "APPROVED";
  readonly province?: string;
  readonly sponsor?: string;
  readonly services?: string;
  readonly days?: number;
  readonly held?: boolean;
  readonly created?: Date;
  readonly kind?: string;
}

async function anOrder(row: OrderRow): Promise<string> {
  const { status = "SUBMITTED", sponsor = "示例公司", services = "示例网站 example.cn", days = 0 } = row;
  const { id, orderNo } = await aDraftOrder(db, {
    ownerId: owner.id,
    status,
    ...(row.held ? { reviewerId: reviewer.id } : {}),
    ...(row.kind ? { answers: { "sponsor.sponsorKind": row.kind } } : {}),
  });
  await db.filingOrder.update({
    where: { id },
    data: {
      provinceCode: row.province ?? "44",
      sponsorName: sponsor,
      serviceSummary: services,
      searchGrams: [...gramsOf([orderNo, sponsor, services].join(" "))],
      stageEnteredAt: daysAgo(days),
      createdAt: row.created ?? daysAgo(days),
    },
  });
  return orderNo;
}

const numbersOf = async (params: Record<string, string>) =>
  (await listOrders(db, parseOrderFilter(params), parsePage(params), at)).rows.map(({ orderNo }) => orderNo);

let nanshan: string;
let zhejiang: string;
let person: string;

beforeAll(async () => {
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER", displayName: "周正" });
  admin = await anActor(db, { role: "ADMIN" });
  nanshan = await anOrder({
    sponsor: "南山ＡＢＣ软件有限公司",
    services: "南山官网 nanshan-demo.cn",
    days: 3,
  });
  zhejiang = await anOrder({ province: "33", status: "INITIAL_REVIEW", held: true, days: 8 });
  person = await anOrder({ sponsor: "欧阳小雨", kind: "INDIVIDUAL", status: "DRAFT", days: 16 });
});

test.each([
  ["a state", { state: "INITIAL_REVIEW" }, () => [zhejiang]],
  ["a province", { province: "33" }, () => [zhejiang]],
  ["a type that nobody has", { type: "ACCESS" }, () => []],
  ["three days in the state", { age: "3" }, () => [nanshan, zhejiang, person]],
  ["seven days in the state", { age: "7" }, () => [zhejiang, person]],
  ["thirty days in the state", { age: "30" }, () => []],
  ["one Chinese character", { q: "雨" }, () => [person]],
  ["letters, whatever their width, case and blanks", { q: "a b C软" }, () => [nanshan]],
  ["a domain", { q: "NANSHAN-demo" }, () => [nanshan]],
  ["pairs that do not stand together", { q: "山南" }, () => []],
  ["several things at once", { q: "示例", province: "33", state: "DRAFT" }, () => []],
  [
    "nothing that is understood",
    { state: "SECRET", province: "99", type: "X", age: "4", reviewer: "'" },
    () => [nanshan, zhejiang, person],
  ],
])("narrowed to %s", async (_, params, expected) => {
  expect(await numbersOf(params)).toEqual(expected());
});

test("orders are found by their number and by the reviewer who has them", async () => {
  expect(await numbersOf({ q: person.slice(-7) })).toEqual([person]);
  expect(await numbersOf({ reviewer: reviewer.id })).toEqual([zhejiang]);
  expect((await listReviewers(db)).map(({ displayName }) => displayName)).toEqual(["周正"]);
});

test("a row says who must act, how long it waits, and masks a person's name", async () => {
  const { rows } = await listOrders(db, parseOrderFilter({}), {}, at);
  const line = (orderNo: string) => rows.find((row) => row.orderNo === orderNo);
  expect(line(zhejiang)).toMatchObject({ waitingDays: 8, ball: { party: "REVIEWER", reviewer: "周正" } });
  expect(line(nanshan)).toMatchObject({ waitingDays: 3, ball: { party: "REVIEWER", reviewer: null } });
  expect(line(person)?.ball.party).toBe("APPLICANT");
  expect(line(person)?.sponsorName).not.toContain("小雨");
});

test("verifiers are counted by the last round of messages", async () => {
  const orderNo = await anOrder({ status: "SMS_VERIFYING", sponsor: "计数公司" });
  const { id } = await db.filingOrder.findUniqueOrThrow({ where: { orderNo } });
  const challenge = (push: number, mobileHash: string, status: "VERIFIED" | "PENDING" | "VOID") => ({
    id: crypto.randomUUID(),
    orderId: id,
    push,
    mobileHash,
    mobileCipher: "",
    personName: "",
    personPaths: [],
    lastSixHashes: [],
    codeHash: "",
    status,
    firstSentAt: at,
    lastSentAt: at,
    deadline: at,
  });
  await db.smsChallenge.createMany({
    data: [challenge(1, "a", "VOID"), challenge(2, "a", "VERIFIED"), challenge(2, "b", "PENDING")],
  });
  const { rows } = await listOrders(db, parseOrderFilter({ q: "计数" }), {}, at);
  expect(rows[0]?.ball).toEqual({ party: "VERIFIER", reviewer: null, verifiers: { done: 1, total: 2 } });
  const detail = await findOrderDetail(db, orderNo, admin, "zh-CN");
  expect(detail.ball.verifiers).toEqual({ done: 1, total: 2 });
});

test("pages neither repeat nor lose a row when orders come in between, and lead back", async () => {
  const created = daysAgo(100);
  const many = [];
  for (let n = 0; n < ORDERS_A_PAGE + 5; n += 1) many.push(await anOrder({ sponsor: "分页", created }));
  const first = await listOrders(db, parseOrderFilter({ q: "分页" }), {}, at);
  await anOrder({ sponsor: "分页", created: at });
  const after = first.next ? writeCursor(first.next) : "";
  const second = await listOrders(db, parseOrderFilter({ q: "分页" }), parsePage({ after }), at);
  const seen = [...first.rows, ...second.rows].map(({ orderNo }) => orderNo);
  expect(new Set(seen)).toEqual(new Set(many));
  expect(seen).toHaveLength(many.length);
  expect(first.previous).toBeNull();
  expect(second.next).toBeNull();
  const before = second.previous ? writeCursor(second.previous) : "";
  const back = await listOrders(db, parseOrderFilter({ q: "分页" }), parsePage({ before }), at);
  expect(back.rows.map(({ orderNo }) => orderNo)).toEqual(first.rows.map(({ orderNo }) => orderNo));
});

test.each(["APPLICANT", "REVIEWER", "BUREAU"] as const)(
  "for %s an order's page does not exist",
  async (role) => {
    const actor = await anActor(db, { role });
    await expect(findOrderDetail(db, nanshan, actor, "zh-CN")).rejects.toThrow(NotFoundError);
  },
);

test("an administrator sees the course of an order, its account masked", async () => {
  const { owner: account, timeline, order } = await findOrderDetail(db, nanshan, admin, "en");
  expect(order.orderNo).toBe(nanshan);
  expect(account.email).toContain("*");
  expect(timeline.map(({ phase }) => phase)).toContain("now");
  await expect(findOrderDetail(db, "BA20300101000000", admin, "en")).rejects.toThrow(NotFoundError);
});

test("accounts without orders change nothing", async () => {
  await anAccount(db);
  expect(await numbersOf({ state: "APPROVED" })).toEqual([]);
});
