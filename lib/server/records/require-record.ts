import "server-only";
import { requireRule } from "@/lib/domain/bureau/bureau-rule";
import { policeFilingLimit } from "@/lib/domain/calendar/deadlines";
import type { PlainDate } from "@/lib/domain/calendar/plain-date";
import { missingEndsAt } from "@/lib/domain/filing/missing-record";
import { footerNumber, normaliseFilingNumber } from "@/lib/domain/filing/numbers";
import type { AccessState, ServiceState, SubjectState } from "@/lib/domain/filing/record-states";
import { maskCertificateNumber } from "@/lib/domain/identity/mask";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { AccessRecord, FilingService, RecordWatch } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { OUR_PROVIDER } from "../gateways/miit-registry/stand-in";
import { requireRules } from "../rules/rule-tables";
import { openText } from "../sealed/seal";

const MIIT_SITE = "https://beian.miit.gov.cn/";

/** A website or App on record, as its owner sees it. */
export interface RecordService {
  readonly number: string;
  readonly name: string;
  readonly domain: string | null;
  readonly isApp: boolean;
  readonly state: ServiceState;
  readonly approvedAt: Date;
  /** What stands at the foot of the site, or inside the App. */
  readonly shownNumber: string;
  /** HTML for the foot of a website; null for Apps. */
  readonly snippet: string | null;
  readonly access: readonly {
    readonly isOurs: boolean;
    readonly provider: string;
    readonly state: AccessState;
    readonly code: string | null;
    readonly addresses: readonly string[];
    readonly since: Date;
  }[];
}

/** One record of an account. */
export interface OwnRecord {
  readonly subjectNumber: string;
  readonly sponsorName: string;
  readonly sponsorKind: string;
  readonly provinceCode: string;
  /** Masked. */
  readonly certNo: string;
  readonly state: SubjectState;
  /** Since when the ministry answers that it has no such record, and from when on it ends by itself, if it does; null while it has it. */
  readonly missing: { readonly since: Date; readonly endsAt: Date | null } | null;
  readonly approvedAt: Date;
  readonly orderNo: string | null;
  readonly services: readonly RecordService[];
  /** Which number the sites of the province show. */
  readonly footer: "SERVICE" | "SUBJECT";
  /** Last day for the police network filing. */
  readonly policeBy: PlainDate;
  /** When the owner reported it as done; null while not. */
  readonly policeDoneAt: Date | null;
  /** That day is over. */
  readonly isPoliceLate: boolean;
}

function snippetOf(number: string): string {
  return `<a href="${MIIT_SITE}" target="_blank" rel="noreferrer">${number}</a>`;
}

function serviceOf(
  row: FilingService & { readonly access: readonly AccessRecord[] },
  footer: OwnRecord["footer"],
): RecordService {
  const isApp = row.serviceType === "APP";
  const shownNumber = footerNumber(row.serviceNumber, footer);
  return {
    number: row.serviceNumber,
    name: row.name,
    domain: row.domainUnicode,
    isApp,
    state: row.state,
    approvedAt: row.approvedAt,
    shownNumber,
    snippet: isApp ? null : snippetOf(shownNumber),
    access: row.access.map(({ provider, state, serviceCode, ipRanges, startedAt }) => ({
      isOurs: provider === OUR_PROVIDER,
      provider,
      state,
      code: serviceCode,
      addresses: ipRanges,
      since: startedAt,
    })),
  };
}

function missingOf(watch: Pick<RecordWatch, "missingSince" | "fedByIds"> | null): OwnRecord["missing"] {
  if (!watch?.missingSince) return null;
  const { missingSince: since, fedByIds } = watch;
  return { since, endsAt: fedByIds.length > 0 ? null : missingEndsAt(since) };
}

/**
 * One record of an account by its subject number.
 *
 * @throws NotFoundError when there is none, or it is somebody else's
 */
export async function requireRecord(
  db: Db,
  actor: Pick<Actor, "id">,
  { number, at }: { readonly number: string; readonly at: Date },
): Promise<OwnRecord> {
  const subject = await db.filingSubject.findUnique({
    where: { subjectNumber: normaliseFilingNumber(number) },
    include: {
      watch: { select: { missingSince: true, fedByIds: true } },
      services: {
        include: { access: { orderBy: { startedAt: "asc" } } },
        orderBy: { serial: "asc" },
      },
    },
  });
  if (!subject || subject.ownerId !== actor.id) throw new NotFoundError("record");
  const { bureauRules } = await requireRules(db, at);
  const { footer } = requireRule(bureauRules, subject.provinceCode);
  const order = subject.orderId
    ? await db.filingOrder.findUnique({ where: { id: subject.orderId }, select: { orderNo: true } })
    : null;
  const police = policeFilingLimit(subject.approvedAt);
  return {
    subjectNumber: subject.subjectNumber,
    sponsorName: subject.sponsorName,
    sponsorKind: subject.sponsorKind,
    provinceCode: subject.provinceCode,
    certNo: maskCertificateNumber(openText(subject.certNoCipher)),
    state: subject.state,
    missing: missingOf(subject.watch),
    approvedAt: subject.approvedAt,
    orderNo: order?.orderNo ?? null,
    services: subject.services.map((service) => serviceOf(service, footer)),
    footer,
    policeBy: police.lastDay,
    policeDoneAt: subject.policeDoneAt,
    isPoliceLate: at >= police.endsAt,
  };
}
