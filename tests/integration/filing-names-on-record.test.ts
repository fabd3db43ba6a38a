import { expect, test } from "vitest";
import { PROVINCE_CODES, regionCodeOf } from "@/lib/domain/bureau/provinces";
import { newId } from "@/lib/server/clock";
import { requireStepPage } from "@/lib/server/filing/step-page";
import { registryKey } from "@/lib/server/gateways/miit-registry/stand-in";
import { aFiler, onRecordAtMiit, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";
import { shippedRule } from "../support/shipped-rules";

const { db } = await testDatabase();

prepareFiling(db);

const NAME = "services.s1.serviceName";
const NUMBER = "粤ICP备20269999号-7";

/** A bureau by what it says of a name that is in use. */
function regionWith(nameUnique: "NONE" | "SPONSOR" | "ALL"): string {
  const code = PROVINCE_CODES.find((one) => shippedRule(one).nameUnique === nameUnique);
  if (!code) throw new Error(`no bureau with ${nameUnique}`);
  return regionCodeOf(code);
}

interface Held {
  readonly name: string;
  readonly state?: string;
  readonly type?: "WEBSITE" | "APP";
  /** Under the sponsor of the order, or somebody else. */
  readonly isTheirs?: boolean;
  /** The very website of the order. */
  readonly isItself?: boolean;
  readonly serviceNumber?: string | null;
}

let count = 0;

/** What the page of a website that is called `typed` says of its name, with the registry holding one of that kind. */
async function found(nameUnique: "NONE" | "SPONSOR" | "ALL", typed: string, held: Held) {
  count += 1;
  const filer = await aFiler(db, AT);
  const orderNo = await openFiling(db, filer, AT);
  const { id: orderId } = await requireSavedOrder(db, orderNo);
  const { name, state = "FILED", type = "WEBSITE", isTheirs = false, isItself = false } = held;
  if (isTheirs) await onRecordAtMiit(db, filer.sponsor, { subject: "FILED" });
  const subject = isTheirs ? await db.registrySubject.findFirst({ orderBy: { id: "desc" } }) : null;
  const domain = isItself ? filer.sponsor.domain : `named-${count}.cn`;
  const key = type === "WEBSITE" ? ({ type, domain } as const) : ({ type, name: `${name}${count}` } as const);
  await db.registryService.create({
    data: {
      ...{ id: newId(), lookupKey: registryKey(key), name, state, providers: ["another provider"] },
      serviceNumber: held.serviceNumber === undefined ? NUMBER : held.serviceNumber,
      subjectId: subject?.id ?? null,
    },
  });
  const patch = { [NAME]: typed, "sponsor.regionCode": regionWith(nameUnique) };
  await typeInto(db, { filer, orderNo, orderId }, patch);
  const ref = { id: "service-details", serviceKey: "s1" } as const;
  const request = { actor: filer.actor, orderNo, ref, at: AT, locale: "zh-CN" } as const;
  const { fields } = await requireStepPage(db, request);
  const hints = fields.find(({ path }) => path === NAME)?.hints ?? [];
  await db.registryService.deleteMany();
  return hints.filter(({ code }) => code === "F460").map(({ severity, message }) => `${severity} ${message}`);
}

const inUse = (where = NUMBER) => `该网站名称已被使用：${where}`;

test.each([
  ["the same", "甲乙丙网", "甲乙丙网"],
  ["the same in small letters", "ABC甲乙", "abc甲乙"],
  ["the same in capitals", "abc甲乙", "ABC甲乙"],
  ["the same with full-width letters typed", "ＡＢＣ丙丁", "ABC丙丁"],
])("where no filed site may have the name, %s is said", async (_, typed, name) => {
  expect(await found("ALL", typed, { name })).toEqual([`WARN ${inUse()}`]);
});

test("a record without a number is named by its domain", async () => {
  expect(await found("ALL", "甲乙丙网", { name: "甲乙丙网", serviceNumber: null })).toEqual([
    `WARN ${inUse(`named-${count}.cn`)}`,
  ]);
});

test.each([
  ["another name", { name: "甲乙丙丁网" }],
  ["an App", { name: "甲乙丙网", type: "APP" }],
  ["a record that was cancelled", { name: "甲乙丙网", state: "CANCELLED" }],
  ["a filing under way", { name: "甲乙丙网", state: "IN_REVIEW" }],
  ["the very website of the order", { name: "甲乙丙网", isTheirs: true, isItself: true }],
] as const)("%s is not in the way", async (_, held) => {
  expect(await found("ALL", "甲乙丙网", held)).toEqual([]);
});

test.each([
  ["ALL", true, [`WARN ${inUse()}`]],
  ["SPONSOR", true, [`BLOCK ${inUse()}`]],
  ["SPONSOR", false, []],
  ["NONE", true, []],
  ["NONE", false, []],
] as const)(
  "where the rule is %s and the other is of the same sponsor (%s): %j",
  async (rule, isTheirs, said) => {
    expect(await found(rule, "甲乙丙网", { name: "甲乙丙网", isTheirs })).toEqual(said);
  },
);
