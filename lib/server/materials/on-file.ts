import "server-only";
import type { PlainDate } from "@/lib/domain/calendar/plain-date";
import { STEPS_BY_TYPE } from "@/lib/domain/filing/tables/steps-by-type";
import { checkValidTo } from "@/lib/domain/identity/validity";
import { isMaterialCode, type MaterialCode } from "@/lib/domain/materials/catalogue";
import type { RequiredMaterial } from "@/lib/domain/materials/required-materials";
import { type Answers, isYes, textAt } from "@/lib/wizard/answers";
import type { Db } from "../db/client";
import { findOwnFiling } from "../filing/on-record";
import type { StoredOrder } from "../filing/order-repository";

/** Documents whose validity the answers know: kind → owner of the dates. */
export function validityOwner({ code, owner }: Pick<RequiredMaterial, "code" | "owner">): string | null {
  if (code === "SPONSOR_CERT") return "sponsor";
  if (code === "SPONSOR_ID") return "sponsorPrincipal";
  return code === "PRINCIPAL_ID" || code === "SERVICE_PRINCIPAL_ID" ? owner : null;
}

/** Whether the order names the same document of an owner as the filing, and it stays valid long enough. */
function isSameDocument(owner: string, answers: Answers, filed: Answers, today: PlainDate): boolean {
  const names = ["certType", "certNo", "certValidFrom", "certValidTo", "certLongTerm"];
  const isSame = names.every(
    (name) => textAt(answers, `${owner}.${name}`) === textAt(filed, `${owner}.${name}`),
  );
  if (!isSame || isYes(answers, `${owner}.certLongTerm`)) return isSame;
  return (
    checkValidTo({ to: textAt(answers, `${owner}.certValidTo`), longTerm: false }, today, "F305") === null
  );
}

/**
 * Materials of the sponsor's own filing here that need not be handed in again: approved, of the same document, valid for
 * more than 90 days.
 *
 * @source filing-types.md §3 (S3 of ADD_SERVICE_INTERNAL) of the domain notes
 */
export async function findOnFile(
  db: Db,
  { ownerId, type }: Pick<StoredOrder, "ownerId" | "type">,
  answers: Answers,
  today: PlainDate,
): Promise<readonly MaterialCode[]> {
  if (!type || STEPS_BY_TYPE[type].MATERIAL !== "SERVICE_PART") return [];
  const filing = await findOwnFiling(db, ownerId, answers);
  if (!filing) return [];
  const rows = await db.$queryRaw<{ kind: string; owner: string }[]>`
    select distinct m.kind, m.owner from material m
     where m.status = 'CURRENT'
       and m.order_id in (select c.order_id from filing_service v join access_record c on c.service_id = v.id
                           where v.subject_id = ${filing.subjectId}::uuid)`;
  return rows.flatMap(({ kind, owner }) => {
    if (!isMaterialCode(kind)) return [];
    const document = validityOwner({ code: kind, owner });
    return document && isSameDocument(document, answers, filing.answers, today) ? [kind] : [];
  });
}
