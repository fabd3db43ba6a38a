import { expect, test } from "vitest";
import { RECORD_STATES } from "@/lib/domain/filing/record-states";
import { FILING_STATUSES } from "@/lib/domain/filing/states";
import { CARRIERS } from "@/lib/domain/filing/tables/carriers";
import { QUEUED_STATES } from "@/lib/domain/filing/tables/queued-states";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { FACE_CHECK_STATES } from "@/lib/domain/materials/tables/face-check";
import { SERVICE_CODE_STATES } from "@/lib/domain/network/service-code-use";
import { REMARK_STATUSES } from "@/lib/domain/review/remarks";
import { listFiles, readSource } from "@/tests/support/sources";

const schema = listFiles("prisma/schema").map(readSource).join("\n");

/** The values of an enum of the database, in order. */
function listValues(name: string): string[] {
  const body = new RegExp(`^enum ${name} \\{([^}]*)\\}`, "m").exec(schema)?.[1] ?? "";
  return [...body.matchAll(/^\s+([A-Z_]+)\s*$/gm)].map((match) => match[1] ?? "");
}

test.each([
  ["FilingStatus", FILING_STATUSES],
  ["FilingType", FILING_TYPES],
  ["Carrier", CARRIERS],
  ["QueuedState", QUEUED_STATES],
  ["SubjectState", RECORD_STATES.subject],
  ["ServiceState", RECORD_STATES.service],
  ["AccessState", RECORD_STATES.access],
  ["FaceCheckStatus", FACE_CHECK_STATES],
  ["RemarkStatus", REMARK_STATUSES],
  ["ServiceCodeState", SERVICE_CODE_STATES],
])("%s of the database is the list of the domain", (name, list) => {
  expect(listValues(name)).toEqual(Object.keys(list));
});
