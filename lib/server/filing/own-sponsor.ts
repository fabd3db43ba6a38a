import "server-only";
import type { Answers } from "@/lib/wizard/answers";
import { SPONSOR_CHECK_FIELDS } from "@/lib/wizard/fields/sponsor-check";
import { isAsOnRecord } from "@/lib/wizard/on-record";
import type { Db } from "../db/client";
import { openText } from "../sealed/seal";
import { type Draft, openAnswers } from "./draft-repository";

/** What the basic check can take from the account's own live record. */
export interface OwnSponsor {
  readonly subjectNumber: string;
  readonly sponsorName: string;
  /** Only where nothing is typed yet. */
  readonly patch: Answers;
}

interface Row {
  readonly subjectNumber: string;
  readonly sponsorName: string;
  readonly sponsorKind: string;
  readonly certType: string;
  readonly certNoCipher: string;
  /** What was handed in for the newest of its websites and Apps; null for a record that was not filed here. */
  readonly answers: unknown;
}

async function findRow(db: Db, accountId: string): Promise<Row | null> {
  const [found] = await db.$queryRaw<Row[]>`
    select s.subject_number as "subjectNumber", s.sponsor_name as "sponsorName", s.sponsor_kind as "sponsorKind",
           s.cert_type as "certType", s.cert_no_cipher as "certNoCipher", b.answers
      from filing_subject s
      left join lateral (
        select b.answers
          from filing_service v
          join access_record c on c.service_id = v.id
          join filing_order o on o.id = c.order_id and o.owner_id = s.owner_id
          join submission b on b.order_id = o.id and b.number = o.submission_number
         where v.subject_id = s.id
         order by c.started_at desc, v.serial desc limit 1
      ) b on true
     where s.owner_id = ${accountId}::uuid and s.state in ('ACTIVE', 'SHELL_SUBJECT')
     order by s.approved_at desc, s.id desc limit 1`;
  return found ?? null;
}

/** The sponsor as the basic check asks for it: what was handed in, and what counts on record. */
function checkAnswers({ answers, sponsorKind, certType, certNoCipher, sponsorName }: Row): Answers {
  const handedIn = answers === null ? {} : openAnswers(answers);
  const all: Answers = {
    ...handedIn,
    ...{ "sponsor.sponsorKind": sponsorKind, "sponsor.certType": certType },
    ...{ "sponsor.certNo": openText(certNoCipher), "sponsor.sponsorName": sponsorName },
  };
  const names = Object.keys(SPONSOR_CHECK_FIELDS).map((name) => `sponsor.${name}`);
  return Object.fromEntries(names.flatMap((path) => (all[path]?.length ? [[path, all[path]]] : [])));
}

/** The region alone may differ: a sponsor that has moved is still the same one. */
const MAY_DIFFER = "sponsor.regionCode";

/**
 * What of the account's own record goes into a draft that is no order yet; null when there is no record, nothing is
 * open, or what is typed already is about another sponsor.
 */
export async function findOwnSponsor(
  db: Db,
  { answers, orderId }: Pick<Draft, "answers" | "orderId">,
  accountId: string,
): Promise<OwnSponsor | null> {
  const row = orderId === null ? await findRow(db, accountId) : null;
  if (!row) return null;
  const onRecord = Object.entries(checkAnswers(row));
  const isOpen = (path: string) => (answers[path] ?? "").length === 0;
  const isOther = onRecord.some(
    ([path, value]) => path !== MAY_DIFFER && !isOpen(path) && !isAsOnRecord(answers[path], value),
  );
  const patch = Object.fromEntries(onRecord.filter(([path]) => isOpen(path)));
  if (isOther || Object.keys(patch).length === 0) return null;
  return { subjectNumber: row.subjectNumber, sponsorName: row.sponsorName, patch };
}
