import "server-only";
import { STEPS_BY_TYPE } from "@/lib/domain/filing/tables/steps-by-type";
import { checkValidTo, type ValidityEnd, type ValidityLimit } from "@/lib/domain/identity/validity";
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

/** Until when the document of an owner is valid. */
export function endOfValidity(owner: string, answers: Answers): ValidityEnd {
  return {
    to: textAt(answers, `${owner}.certValidTo`),
    longTerm: isYes(answers, `${owner}.certLongTerm`),
  };
}

/** A copy of a document of the order that was approved with the sponsor's filing here. */
export interface FiledCopy {
  readonly code: MaterialCode;
  readonly end: ValidityEnd;
}

const SAME = ["certType", "certNo", "certValidFrom", "certValidTo", "certLongTerm"];

/** Whether the order names the same document of an owner as the filing. */
function isSameDocument(owner: string, answers: Answers, filed: Answers): boolean {
  return SAME.every((name) => textAt(answers, `${owner}.${name}`) === textAt(filed, `${owner}.${name}`));
}

/**
 * Copies of the sponsor's own filing here that show the same documents as the order names.
 *
 * @source filing-types.md §3 (S3 of ADD_SERVICE_INTERNAL) of the domain notes
 */
export async function findFiledCopies(
  db: Db,
  { ownerId, type }: Pick<StoredOrder, "ownerId" | "type">,
  answers: Answers,
): Promise<readonly FiledCopy[]> {
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
    if (!document || !isSameDocument(document, answers, filing.answers)) return [];
    return [{ code: kind, end: endOfValidity(document, answers) }];
  });
}

/** The copies that need not be handed in again: their documents stay valid as long as the bureau asks for. */
export function listOnFile(copies: readonly FiledCopy[], limit: ValidityLimit): readonly MaterialCode[] {
  return copies.filter(({ end }) => checkValidTo(end, limit, "F305") === null).map(({ code }) => code);
}
