import "server-only";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { type Answers, textAt } from "@/lib/wizard/answers";
import type { Question } from "../db/ask-together";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { blindIndex } from "../sealed/seal";

/** What is found across orders. */
export type IdentifierKind = "certificate" | "person" | "mobile" | "email" | "domain";

const KINDS: readonly { readonly kind: IdentifierKind; readonly path: RegExp }[] = [
  { kind: "certificate", path: /^sponsor\.certNo$/ },
  { kind: "person", path: /^(?:sponsorPrincipal|services\.s\d+\.servicePrincipal)\.certNo$/ },
  { kind: "mobile", path: /^(?:sponsorPrincipal|services\.s\d+\.servicePrincipal)\.mobile$/ },
  { kind: "email", path: /^(?:sponsorPrincipal|services\.s\d+\.servicePrincipal)\.email$/ },
  { kind: "domain", path: /^services\.s\d+\.domain$/ },
];

/** Kind of the identifier at a path; null when nothing is looked up by it. */
function identifierKind(path: string): IdentifierKind | null {
  return KINDS.find((row) => row.path.test(path))?.kind ?? null;
}

/** Blind index of a certificate: document type and normalised number. */
export function certificateHash(certType: string, certNo: string): string {
  return blindIndex("certificate", `${certType}:${certNo}`);
}

/** Blind index of the certificate that answers name as the sponsor's; empty while they name none. */
export function sponsorHash(answers: Answers): string {
  const certNo = textAt(answers, "sponsor.certNo");
  return certNo === "" ? "" : certificateHash(textAt(answers, "sponsor.certType"), certNo);
}

/** Blind index of the identifier at a path; null while the answer is missing. */
export function identifierHash(answers: Answers, path: string): string | null {
  const kind = identifierKind(path);
  const value = textAt(answers, path);
  if (!kind || value === "") return null;
  if (kind === "domain") return blindIndex("domain", toAsciiDomain(value) ?? value);
  if (kind === "mobile" || kind === "email") return blindIndex(kind, value.toLowerCase());
  return certificateHash(textAt(answers, path.replace(/certNo$/, "certType")), value);
}

/** Keeps the blind indexes of an order in step with its answers. */
export async function saveIdentifiers(
  tx: Db,
  orderId: string,
  answers: Answers,
  changed: readonly string[],
): Promise<void> {
  // A number is indexed together with the type of its document.
  const touched = new Set(changed.map((path) => path.replace(/certType$/, "certNo")).filter(identifierKind));
  if (touched.size === 0) return;
  const paths = [...touched];
  await tx.filingIdentifier.deleteMany({ where: { orderId, path: { in: paths } } });
  const data = paths.flatMap((path) => {
    const kind = identifierKind(path);
    const hash = identifierHash(answers, path);
    return kind && hash ? [{ path, kind, hash }] : [];
  });
  if (data.length === 0) return;
  await tx.$executeRaw`
    insert into filing_identifier (order_id, path, kind, hash)
    select ${orderId}::uuid, path, kind, hash
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as row(path text, kind text, hash text)`;
}

/** The same identifier in another order. */
export interface SharedIdentifier {
  readonly path: string;
  readonly kind: IdentifierKind;
  readonly orderNo: string;
  readonly isOpen: boolean;
  /** Whether the other order is of the same sponsor. */
  readonly isSameSponsor: boolean;
}

/** Where identifiers of an order stand in other orders that are open or were approved. */
export function sharedIdentifiers(orderId: string | null): Question<SharedIdentifier> {
  const sql = Prisma.sql`
    select mine.path, mine.kind, o.order_no as "orderNo", o.status <> 'APPROVED' as "isOpen",
           coalesce(theirs.hash = ours.hash, false) as "isSameSponsor"
      from filing_identifier mine
      join filing_identifier other on other.kind = mine.kind and other.hash = mine.hash and other.order_id <> mine.order_id
      join filing_order o on o.id = other.order_id and o.status not in ('ABANDONED', 'EXPIRED', 'CANCELLED_BY_ADMIN')
      left join filing_identifier theirs on theirs.order_id = other.order_id and theirs.path = 'sponsor.certNo'
      left join filing_identifier ours on ours.order_id = mine.order_id and ours.path = 'sponsor.certNo'
     where mine.order_id = ${orderId}::uuid`;
  return { sql };
}
