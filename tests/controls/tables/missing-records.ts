import { type Control, instead, without } from "../control";

/** A record that the ministry lacks ends neither early nor by one person. */
export const MISSING_CONTROLS: readonly Control[] = [
  {
    name: "missing-for-days",
    without: "one answer of a registry that is wrong ends a record for good",
    edits: [instead("lib/server/records/record-watch.ts", " || at < missingEndsAt(watch.missingSince)", "")],
    project: "integration",
    tests: ["tests/integration/records-compared.test.ts"],
  },
  {
    name: "missing-own-import",
    without: "one administrator ends a record: he imports that the ministry has none, and revokes it himself",
    edits: [
      without(
        "lib/server/admin/missing-records.ts",
        'if (record.watch.fedByIds.includes(actor.id)) return fail("own");',
      ),
    ],
    project: "integration",
    tests: ["tests/integration/records-imported-answers.test.ts"],
  },
  {
    name: "missing-imported-for-days",
    without: "what one administrator imported ends a record by itself after a week",
    edits: [
      instead(
        "lib/server/records/record-watch.ts",
        "return watch.fedByIds.length === 0 && (await findImporters(tx, record)).length === 0;",
        "return true;",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/records-imported-answers.test.ts"],
  },
  {
    name: "missing-of-own-account",
    without: "whoever types a sponsor's number puts its record in another account under suspicion",
    edits: [without("lib/server/records/record-watch.ts", "ownerId: accountId, ")],
    project: "integration",
    tests: ["tests/integration/records-compared.test.ts"],
  },
  {
    name: "missing-as-verified",
    without: "silence or a contradiction counts as the end of a record",
    edits: [instead("lib/domain/filing/missing-record.ts", " && !services.some(contradicts)", "")],
    project: "unit",
    tests: ["lib/domain/filing/missing-record.test.ts"],
  },
];
