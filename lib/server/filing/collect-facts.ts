import "server-only";
import type { OrderGuardFacts } from "@/lib/domain/filing/order-guards";
import type { RegisterFacts } from "@/lib/domain/filing/register-rules";
import { maskCertificateNumber, maskEmail } from "@/lib/domain/identity/mask";
import { type Answers, textAt } from "@/lib/wizard/answers";
import type { OrderFacts } from "@/lib/wizard/facts";
import { NOTHING_ON_RECORD } from "@/lib/wizard/on-record";
import { askTogether, type Question } from "../db/ask-together";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import type { Registries } from "../gateways/registries";
import { readProviderRanges, STORED_RANGES } from "../instances/provider-ranges";
import { DIVISIONS } from "../rules/divisions";
import { openText } from "../sealed/seal";
import type { Draft } from "./draft-repository";
import { besidesOrder, servicesOfSponsor } from "./filed-services";
import { identifierHash, type SharedIdentifier, sharedIdentifiers, sponsorHash } from "./identifiers";
import {
  instancesOf,
  lookAtServiceCodes,
  ownInstances,
  serviceCodesOf,
  typedServiceCodes,
} from "./instances";
import { lookAtDomains } from "./look-at-domains";
import { findNamesOnRecord } from "./names-on-record";
import { orderAhead } from "./open-order";
import { UNTOLD } from "./untold-facts";

/** The most one sponsor may file with this provider; 0 = no limit. Individuals: bureaus.md §3. */
const PROVIDER_CAPS = { individual: 5, organisation: 0 } as const;

/** Place names of the mainland without their kind, for names of individuals' sites. */
const PLACES: readonly string[] = ["110000", "120000", "310000", "500000"]
  .flatMap((code) => DIVISIONS.find(code)?.name ?? [])
  .map((name) => name.replace(/[省市]$/, ""));

/** Who asks: the account, and the order once there is one. */
export interface FactsSubject {
  readonly accountId: string;
  readonly order: { readonly id: string; readonly orderNo: string } | null;
}

/** A live record that is the account's or of the sponsor it files for. */
interface LiveSponsor {
  readonly certType: string;
  readonly certNoHash: string;
  /** Of the account it belongs to. */
  readonly emailCipher: string | null;
  readonly isOwn: boolean;
}

/** The live records of an account, and those of the sponsor that answers name. */
function liveSponsors(answers: Answers, accountId: string): Question<LiveSponsor> {
  const sql = Prisma.sql`
    select s.cert_type as "certType", s.cert_no_hash as "certNoHash", a.email_cipher as "emailCipher",
           coalesce(s.owner_id = ${accountId}::uuid, false) as "isOwn"
      from filing_subject s left join account a on a.id = s.owner_id
     where (s.owner_id = ${accountId}::uuid
            or (s.cert_type = ${textAt(answers, "sponsor.certType")} and s.cert_no_hash = ${sponsorHash(answers)}))
       and s.state in ('ACTIVE', 'SHELL_SUBJECT')`;
  return { sql };
}

function guardFacts(
  answers: Answers,
  { sponsors, ahead: [ahead] }: Pick<OwnRecords, "sponsors" | "ahead">,
): OrderGuardFacts {
  const certType = textAt(answers, "sponsor.certType");
  const certNoHash = sponsorHash(answers);
  const theirs = sponsors.find(({ isOwn, emailCipher }) => !isOwn && emailCipher !== null);
  return {
    accountHoldsOtherSponsor:
      certNoHash !== "" &&
      sponsors.some((row) => row.isOwn && (row.certType !== certType || row.certNoHash !== certNoHash)),
    otherAccount: theirs?.emailCipher ? maskEmail(openText(theirs.emailCipher)) : null,
    openOrderNo: ahead ? (ahead.isOwn ? ahead.orderNo : maskCertificateNumber(ahead.orderNo)) : null,
  };
}

function registerFacts(shared: readonly SharedIdentifier[]): RegisterFacts {
  const elsewhere = (kind: SharedIdentifier["kind"]) => [
    ...new Set(shared.filter((row) => row.kind === kind && !row.isSameSponsor).map(({ path }) => path)),
  ];
  return {
    ...UNTOLD.registers,
    mobilesElsewhere: elsewhere("mobile"),
    emailsElsewhere: elsewhere("email"),
    personsElsewhere: elsewhere("person"),
  };
}

/** Person's path → mobile that answered our own code, as long as it is the one in the answers. */
function verifiedMobiles(
  rows: OwnRecords["verifications"],
  answers: Answers,
): Readonly<Record<string, string>> {
  const entries = rows.map(({ owner, mobileHash }) => {
    const mobile = textAt(answers, `${owner}.mobile`);
    const isSame = mobile !== "" && identifierHash(answers, `${owner}.mobile`) === mobileHash;
    return [owner, isSame ? mobile : ""] as const;
  });
  return Object.fromEntries(entries);
}

type OwnRecords = Awaited<ReturnType<typeof readOwnRecords>>;

/** What the portal's own tables say about an order, its account and its sponsor. */
function readOwnRecords(db: Db, answers: Answers, { accountId, order }: FactsSubject) {
  const orderId = order?.id ?? null;
  const verifications: Question<{ owner: string; mobileHash: string }> = {
    sql: Prisma.sql`
      select owner, mobile_hash as "mobileHash" from mobile_verification where order_id = ${orderId}::uuid`,
  };
  const materials: Question<{ kind: string; owner: string }> = {
    sql: Prisma.sql`select kind, owner from material where order_id = ${orderId}::uuid and status = 'CURRENT'`,
  };
  return askTogether(db, {
    shared: sharedIdentifiers(orderId),
    sponsors: liveSponsors(answers, accountId),
    ahead: orderAhead(accountId, sponsorHash(answers), orderId),
    services: servicesOfSponsor(answers),
    instances: instancesOf(accountId),
    serviceCodes: serviceCodesOf(typedServiceCodes(answers)),
    ranges: STORED_RANGES,
    verifications,
    materials,
  });
}

/** Everything the rules need to know beyond the answers of a draft. */
export async function collectFacts(
  db: Db,
  registries: Registries,
  draft: Draft,
  subject: FactsSubject,
): Promise<OrderFacts> {
  const { answers, typeDecision } = draft;
  const own = await readOwnRecords(db, answers, subject);
  const [domains, serviceCodes, named] = await Promise.all([
    lookAtDomains(db, registries, draft, own.shared),
    lookAtServiceCodes(db, own.serviceCodes, subject.order),
    findNamesOnRecord(registries.miit, answers),
  ]);
  const instances = ownInstances(own.instances, subject.order?.id ?? null);
  const addresses = Object.values(instances.publicIps).flat();
  const verifiedByPath = verifiedMobiles(own.verifications, answers);
  const records = besidesOrder(own.services, answers);
  return {
    orderNo: subject.order?.orderNo ?? "",
    accountId: subject.accountId,
    captcha: "OFF",
    domains,
    instanceChoices: instances.choices,
    instances: instances.facts,
    serviceCodes,
    providerRanges: [...readProviderRanges(own.ranges), ...addresses.map((ip) => ({ start: ip, end: ip }))],
    verifiedMobiles: Object.values(verifiedByPath).filter((mobile) => mobile !== ""),
    verifiedByPath,
    mobileProvinces: UNTOLD.mobileProvinces,
    certificateTexts: UNTOLD.certificateTexts,
    materialKinds: [...new Set(own.materials.flatMap(({ kind, owner }) => [kind, `${kind}:${owner}`]))],
    names: {
      ofOrder: [],
      ofSponsor: [
        ...records.map(({ name, serviceNumber }) => ({ name, where: serviceNumber })),
        ...named.ofSponsor,
      ],
      filed: named.filed,
    },
    otherApps: records
      .filter(({ serviceType }) => serviceType === "APP")
      .map(({ name }) => ({ app: name, packageName: "" })),
    properNouns: { persons: [], places: PLACES, idioms: [] },
    account: guardFacts(answers, own),
    registers: registerFacts(own.shared),
    totals: {
      filed: records.length,
      providerCap:
        PROVIDER_CAPS[
          textAt(answers, "sponsor.sponsorKind") === "INDIVIDUAL" ? "individual" : "organisation"
        ],
    },
    filedDomains: records.flatMap(({ domainAscii }) => domainAscii ?? []),
    typeRefusal: typeDecision?.code ?? null,
    onRecord: NOTHING_ON_RECORD,
  };
}
