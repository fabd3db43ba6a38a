import "server-only";
import * as z from "zod";
import type { Evidence } from "@/lib/domain/filing/evidence";
import type { Answers, AnswerValue } from "@/lib/wizard/answers";
import type { FieldVersions } from "@/lib/wizard/merge";
import { privacyOf } from "@/lib/wizard/paths";
import { newId } from "../clock";
import type { Db } from "../db/client";
import { type FilingDraft, Prisma } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { openText, sealText } from "../sealed/seal";
import { type Checked, parseCheckState, type Stale } from "./check-state";
import { parseTypeDecision, type StoredTypeDecision } from "./type-decision";

/** Version of the shape of answers that this release writes. */
export const FORM_VERSION = 1;

const answersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const versionsSchema = z.record(z.string(), z.int());

/** Answers in the making, of an order or of an account that is about to file. */
export interface Draft {
  readonly id: string;
  readonly orderId: string | null;
  /** The filing in the queue whose answers these are. */
  readonly queuedId: string | null;
  readonly answers: Answers;
  readonly fieldVersions: FieldVersions;
  readonly version: number;
  readonly typeDecision: StoredTypeDecision | null;
  readonly checked: Checked | null;
  readonly stale: Stale;
  readonly updatedAt: Date;
  /** The moment whose bureau rules judge its order; null before there is one: the present. */
  readonly rulesAt: Date | null;
}

/** Whose draft is meant. */
export type DraftOwner =
  | { readonly orderId: string }
  | { readonly accountId: string }
  | { readonly queuedId: string };

function eachText(value: AnswerValue, change: (text: string) => string): AnswerValue {
  return typeof value === "string" ? change(value) : value.map(change);
}

/** The answers as they are stored: what must not be read in the database is sealed. */
export function sealAnswers(answers: Answers): Record<string, AnswerValue> {
  const stored: Record<string, AnswerValue> = {};
  for (const [path, value] of Object.entries(answers)) {
    const { isSealed } = privacyOf(path);
    stored[path] = isSealed ? eachText(value, (text) => (text ? sealText(text) : "")) : value;
  }
  return stored;
}

/** The inverse of `sealAnswers`, from what came out of the database. */
export function openAnswers(stored: unknown): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const [path, value] of Object.entries(answersSchema.parse(stored))) {
    const { isSealed } = privacyOf(path);
    answers[path] = isSealed ? eachText(value, (text) => (text ? openText(text) : "")) : value;
  }
  return answers;
}

type StoredDraft = Omit<FilingDraft, "accountId" | "formVersion"> & Pick<Draft, "rulesAt">;

function read(row: StoredDraft): Draft {
  return {
    id: row.id,
    orderId: row.orderId,
    queuedId: row.queuedId,
    answers: openAnswers(row.answers),
    fieldVersions: versionsSchema.parse(row.fieldVersions),
    version: row.version,
    typeDecision: parseTypeDecision(row.typeDecision),
    ...parseCheckState(row),
    updatedAt: row.updatedAt,
    rulesAt: row.rulesAt,
  };
}

function selectDrafts(db: Db, where: Prisma.Sql, lock = Prisma.empty): Promise<StoredDraft[]> {
  return db.$queryRaw<StoredDraft[]>`
    select id, order_id as "orderId", queued_id as "queuedId", answers, field_versions as "fieldVersions", version,
           type_decision as "typeDecision", checked, stale, updated_at as "updatedAt",
           (select rules_at from filing_order o where o.id = order_id) as "rulesAt"
      from filing_draft where ${where} ${lock}`;
}

function ownedBy(owner: DraftOwner): Prisma.Sql {
  if ("orderId" in owner) return Prisma.sql`order_id = ${owner.orderId}::uuid`;
  if ("queuedId" in owner) return Prisma.sql`queued_id = ${owner.queuedId}::uuid`;
  return Prisma.sql`account_id = ${owner.accountId}::uuid`;
}

async function findRow(db: Db, owner: DraftOwner, lock = Prisma.empty): Promise<Draft | null> {
  const [row] = await selectDrafts(db, ownedBy(owner), lock);
  return row ? read(row) : null;
}

/** Reads the drafts of many orders: order → draft. */
export async function listDraftsOf(db: Db, orderIds: readonly string[]): Promise<ReadonlyMap<string, Draft>> {
  const rows = await selectDrafts(db, Prisma.sql`order_id = any (${[...orderIds]}::uuid[])`);
  return new Map(rows.flatMap((row) => (row.orderId ? [[row.orderId, read(row)] as const] : [])));
}

/** Reads a draft. */
export function findDraft(db: Db, owner: DraftOwner): Promise<Draft | null> {
  return findRow(db, owner);
}

/** Reads a draft that must be there. */
export async function requireDraft(db: Db, owner: DraftOwner): Promise<Draft> {
  const draft = await findDraft(db, owner);
  if (!draft) throw new NotFoundError("draft");
  return draft;
}

/** Number of the newest save of an order's draft; inside a transaction nobody else writes it until the commit. */
export async function lockDraftVersion(db: Db, orderId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ version: number }[]>`
    select version from filing_draft where order_id = ${orderId}::uuid for update`;
  if (!row) throw new NotFoundError("draft");
  return row.version;
}

/** Reads a draft inside a transaction and keeps others from writing it until the commit. */
export async function requireDraftForUpdate(tx: Db, owner: DraftOwner): Promise<Draft> {
  const draft = await findRow(tx, owner, Prisma.sql`for update`);
  if (!draft) throw new NotFoundError("draft");
  return draft;
}

/** A filing is about one website or App at least. */
const FIRST_ANSWERS = { "services.s1.serviceType": "" };

/** The draft of an account that is about to file; made when there is none. */
export async function openAccountDraft(db: Db, accountId: string, at: Date): Promise<Draft> {
  await db.filingDraft.createMany({
    data: [
      {
        id: newId(),
        accountId,
        formVersion: FORM_VERSION,
        version: 0,
        answers: FIRST_ANSWERS,
        fieldVersions: {},
        updatedAt: at,
      },
    ],
    skipDuplicates: true,
  });
  return requireDraft(db, { accountId });
}

/**
 * Writes a draft. Only values of `changed` paths are sealed anew, the others keep their stored form,
 * so that the work of a save does not grow with the order.
 */
export async function saveDraft(
  db: Db,
  draft: Pick<Draft, "id" | "answers" | "fieldVersions" | "version">,
  changed: readonly string[],
  at: Date,
): Promise<void> {
  const set: Record<string, AnswerValue> = {};
  const removed: string[] = [];
  for (const path of changed) {
    const value = draft.answers[path];
    if (value === undefined) removed.push(path);
    else set[path] = value;
  }
  await db.$executeRaw`
    update filing_draft
       set answers = (answers - ${removed}::text[]) || ${JSON.stringify(sealAnswers(set))}::jsonb,
           field_versions = ${JSON.stringify(draft.fieldVersions)}::jsonb,
           version = ${draft.version},
           updated_at = ${at}
     where id = ${draft.id}::uuid`;
}

/** What the basic check last found for an order, without its answers. */
export async function findTypeDecision(db: Db, orderId: string): Promise<StoredTypeDecision | null> {
  const [row] = await db.$queryRaw<{ typeDecision: unknown }[]>`
    select type_decision as "typeDecision" from filing_draft where order_id = ${orderId}::uuid`;
  return parseTypeDecision(row?.typeDecision);
}

/** Stores what the outside said since, beside a decision that stays as it is. */
export async function saveEvidence(db: Db, draftId: string, evidence: readonly Evidence[]): Promise<void> {
  await db.$executeRaw`
    update filing_draft set type_decision = jsonb_set(type_decision, '{evidence}', ${JSON.stringify(evidence)}::jsonb)
     where id = ${draftId}::uuid and type_decision is not null`;
}

/** Stores what the basic check found for a draft. */
export async function saveTypeDecision(
  db: Db,
  draftId: string,
  decision: StoredTypeDecision,
  { checked, stale }: { readonly checked: Checked; readonly stale: Stale },
): Promise<void> {
  await db.$executeRaw`
    update filing_draft
       set type_decision = ${JSON.stringify(decision)}::jsonb, checked = ${JSON.stringify(checked)}::jsonb,
           stale = ${JSON.stringify(stale)}::jsonb
     where id = ${draftId}::uuid`;
}
