import { expect, test } from "vitest";
import { listSources, readSource, stripComments } from "@/tests/support/sources";

/**
 * Counting a table costs as much as the table is long, and ours grow for years: lists go by key and say no totals.
 * These count what one key bounds.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  "lib/server/admin/list-orders.ts": "the verifiers of each order of the page",
  "lib/server/auth/code-request.ts": "accounts of one contact",
  "lib/server/auth/create-staff.ts": "administrators, when the portal starts",
  "lib/server/auth/enrol-second-factor.ts": "sessions of one id",
  "lib/server/auth/one-time-link.ts": "links of one token",
  "lib/server/auth/recovery-codes.ts": "recovery codes of one account",
  "lib/server/auth/second-factor.ts": "the second factor of one account",
  "lib/server/auth/sign-up.ts": "accounts of one id",
  "lib/server/bureau/decision-repository.ts": "decisions of one order",
  "lib/server/filing/enter-tracking-number.ts": "accounts of one id",
  "lib/server/messages/inbox.ts": "unread notices of one account, by an index that holds no others",
  "lib/server/sms-verification/enter-code.ts": "challenges of one push of an order",
};

test("nothing counts a table that grows", () => {
  const counting = listSources(["app", "lib/server"])
    .filter((file) => !/\.test\.ts$/.test(file))
    .filter((file) =>
      /\.(?:count|aggregate|groupBy)\(\{|\bcount\(\*\)/.test(stripComments(readSource(file))),
    );
  expect(counting).toEqual(Object.keys(BOUNDED));
});
