import "server-only";
import type { ProvinceCode } from "@/lib/domain/bureau/provinces";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import type { RuleTopic } from "@/lib/domain/rules/tables/rule-keys";
import type { Db } from "../db/client";
import { countingAt } from "./rule-versions";
import { readDocument } from "./stored-document";

/** Rows of one page. */
const PAGE = 40;

export interface RuleListRequest {
  /** `national` = what holds for all provinces; null = any. */
  readonly province: ProvinceCode | "national" | null;
  readonly topic: RuleTopic | null;
  /** Id of the document after which the page begins. */
  readonly after: string | null;
  readonly at: Date;
}

export interface RuleListPage {
  readonly documents: readonly RuleDocument[];
  /** Id after which the next page begins, or null. */
  readonly next: string | null;
}

function whereProvince(province: RuleListRequest["province"]) {
  if (province === null) return {};
  return { province: province === "national" ? null : province };
}

/** The documents that count at an instant, in the order of their ids. */
export async function listRules(
  db: Db,
  { province, topic, after, at }: RuleListRequest,
): Promise<RuleListPage> {
  const rows = await db.ruleDocumentVersion.findMany({
    where: {
      ...countingAt(at),
      ...whereProvince(province),
      ...(topic ? { topic } : {}),
      ...(after ? { documentId: { gt: after } } : {}),
    },
    select: { data: true },
    orderBy: { documentId: "asc" },
    take: PAGE + 1,
  });
  const documents = rows.slice(0, PAGE).map(({ data }) => readDocument(data));
  return { documents, next: rows.length > PAGE ? (documents.at(-1)?.id ?? null) : null };
}
