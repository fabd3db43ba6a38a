import "server-only";
import { STEPS_BY_TYPE } from "@/lib/domain/filing/tables/steps-by-type";
import type { FilingType } from "@/lib/domain/filing/types";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { SPONSOR_CHECK_FIELDS } from "@/lib/wizard/fields/sponsor-check";
import { type AnswersOnRecord, NOTHING_ON_RECORD } from "@/lib/wizard/on-record";
import type { Db } from "../db/client";
import { type Draft, openAnswers } from "./draft-repository";
import { certificateHash } from "./identifiers";

/** The account's own live filing of the sponsor that the answers name. */
export interface OwnFiling {
  readonly subjectId: string;
  /** What was handed in for the newest of its websites and Apps. */
  readonly answers: Answers;
}

/** Finds the account's own live filing of the sponsor; null when there is none that was filed here. */
export async function findOwnFiling(db: Db, accountId: string, answers: Answers): Promise<OwnFiling | null> {
  const certType = textAt(answers, "sponsor.certType");
  const certNoHash = certificateHash(certType, textAt(answers, "sponsor.certNo"));
  const [found] = await db.$queryRaw<{ subjectId: string; answers: unknown }[]>`
    select s.id as "subjectId", b.answers
      from filing_subject s
      join filing_service v on v.subject_id = s.id
      join access_record c on c.service_id = v.id
      join filing_order o on o.id = c.order_id and o.owner_id = s.owner_id
      join submission b on b.order_id = o.id and b.number = o.submission_number
     where s.owner_id = ${accountId}::uuid and s.cert_type = ${certType} and s.cert_no_hash = ${certNoHash}
       and s.state in ('ACTIVE', 'SHELL_SUBJECT')
     order by c.started_at desc, v.serial desc limit 1`;
  return found ? { subjectId: found.subjectId, answers: openAnswers(found.answers) } : null;
}

const SPONSOR_SIDE = /^(?:sponsor|sponsorPrincipal|legalRep)\.(\w+)$/;

/** What a filing says of its sponsor, but what the basic check of every order asks. */
function sponsorSide(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([path, value]) => {
      const name = SPONSOR_SIDE.exec(path)?.[1];
      const isOfCheck = path.startsWith("sponsor.") && Object.hasOwn(SPONSOR_CHECK_FIELDS, name ?? "");
      return name !== undefined && !isOfCheck && value.length > 0;
    }),
  );
}

/** Types that stand on a sponsor's filing which this account may have here. */
function standsOnFiling(type: FilingType | null): type is FilingType {
  return type !== null && ["READ_ONLY", "MATCH_RECORD"].includes(STEPS_BY_TYPE[type].SPONSOR);
}

/** What filings on record say of a draft, by the type it was given; nothing for a first filing. */
export async function findOnRecord(
  db: Db,
  { answers, typeDecision }: Pick<Draft, "answers" | "typeDecision">,
  accountId: string,
): Promise<AnswersOnRecord> {
  const type = typeDecision?.type ?? null;
  if (!typeDecision || !standsOnFiling(type)) return NOTHING_ON_RECORD;
  const own = await findOwnFiling(db, accountId, answers);
  const isPrefilled = STEPS_BY_TYPE[type].SERVICE === "PREFILLED";
  const names = typeDecision.verdicts.flatMap(({ serviceKey, record }) => {
    const isSite = textAt(answers, `services.${serviceKey}.serviceType`) === "WEBSITE";
    return isPrefilled && isSite && record?.name ? [[`services.${serviceKey}.serviceName`, record.name]] : [];
  });
  const sponsorName = typeDecision.record?.sponsorName;
  return {
    taken: { ...(own ? sponsorSide(own.answers) : {}), ...Object.fromEntries(names) },
    compared: sponsorName ? { "sponsor.sponsorName": sponsorName } : {},
  };
}
