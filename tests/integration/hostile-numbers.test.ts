import { expect, test } from "vitest";
import { findOrder, findOrderForUpdate } from "@/lib/server/filing/order-repository";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();

test.each([
  "\0",
  "BA20261120574667\0",
  "\uD800",
  "'; drop table filing_order; --",
  "__proto__",
  "星".repeat(100_000),
])("a text that is no order's number finds no order (%#)", async (text) => {
  expect([await findOrder(db, text), await findOrderForUpdate(db, text)]).toEqual([null, null]);
});
