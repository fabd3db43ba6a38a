import "server-only";
import type { OrderGuardFacts } from "@/lib/domain/filing/order-guards";
import type { RegisterFacts } from "@/lib/domain/filing/register-rules";
import { maskCertificateNumber, maskEmail } from "@/lib/domain/identity/mask";
import { type Answers, textAt } from "@/lib/wizard/answers";
import type { OrderFacts } from "@/lib/wizard/facts";
import { NOTHING_ON_RECORD } from "@/lib/wizard/on-record";
import type { Db } from "../db/client";
import type { Registries } from "../gateways/registries";
import { findProviderRanges } from "../instances/provider-ranges";
import { DIVISIONS } from "../rules/divisions";
import { openText } from "../sealed/seal";
import type { Draft } from "./draft-repository";
import { listOtherServices } from "./filed-services";
import { findSharedIdentifiers, identifierHash, type SharedIdentifier, sponsorHash } from "./identifiers";
import { findServiceCodes, listInstances, typedServiceCodes } from "./instances";
import { lookAtDomains } from "./look-at-domains";
import { findNamesOnRecord } from "./names-on-record";
import { findOrderAhead } from "./open-order";

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

async function guardFacts(db: Db, answers: Answers, subject: FactsSubject): Promise<OrderGuardFacts> {
  const certType = textAt(answers, "sponsor.certType");
  const certNo = textAt(answers, "sponsor.certNo");
  const certNoHash = sponsorHash(answers);
  const [sponsors, open] = await Promise.all([
    db.$queryRaw<LiveSponsor[]>`
      select s.cert_type as "certType", s.cert_no_hash as "certNoHash", a.email_cipher as "emailCipher",
             coalesce(s.owner_id = ${subject.accountId}::uuid, false) as "isOwn"
        from filing_subject s left join account a on a.id = s.owner_id
       where (s.owner_id = ${subject.accountId}::uuid or (s.cert_type = ${certType} and s.cert_no_hash = ${certNoHash}))
         and s.state in ('ACTIVE', 'SHELL_SUBJECT')`,
    findOrderAhead(db, subject.accountId, certNoHash, subject.order?.id),
  ]);
  const theirs = sponsors.find(({ isOwn, emailCipher }) => !isOwn && emailCipher !== null);
  return {
    accountHoldsOtherSponsor:
      certNo !== "" &&
      sponsors.some((row) => row.isOwn && (row.certType !== certType || row.certNoHash !== certNoHash)),
    otherAccount: theirs?.emailCipher ? maskEmail(openText(theirs.emailCipher)) : null,
    openOrderNo: open ? (open.isOwn ? open.orderNo : maskCertificateNumber(open.orderNo)) : null,
  };
}

function registerFacts(shared: readonly SharedIdentifier[]): RegisterFacts {
  const elsewhere = (kind: SharedIdentifier["kind"]) => [
    ...new Set(shared.filter((row) => row.kind === kind && !row.isSameSponsor).map(({ path }) => path)),
  ];
  return {
    // No business register is connected yet: its silence says nothing.
    registerState: "UNKNOWN",
    blacklisted: [],
    mobilesElsewhere: elsewhere("mobile"),
    emailsElsewhere: elsewhere("email"),
    personsElsewhere: elsewhere("person"),
  };
}

async function verifiedMobiles(db: Db, orderId: string | null, answers: Answers) {
  const rows = orderId
    ? await db.$queryRaw<{ owner: string; mobileHash: string }[]>`
        select owner, mobile_hash as "mobileHash" from mobile_verification where order_id = ${orderId}::uuid`
    : [];
  const entries = rows.map(({ owner, mobileHash }) => {
    const mobile = textAt(answers, `${owner}.mobile`);
    const isSame = mobile !== "" && identifierHash(answers, `${owner}.mobile`) === mobileHash;
    return [owner, isSame ? mobile : ""] as const;
  });
  return Object.fromEntries(entries);
}

/** Everything the rules need to know beyond the answers of a draft. */
export async function collectFacts(
  db: Db,
  registries: Registries,
  draft: Draft,
  subject: FactsSubject,
): Promise<OrderFacts> {
  const { answers, typeDecision } = draft;
  const orderId = subject.order?.id ?? null;
  const shared = orderId ? await findSharedIdentifiers(db, orderId) : [];
  const [domains, instances, serviceCodes, account, verifiedByPath, records, named, materials, ranges] =
    await Promise.all([
      lookAtDomains(db, registries, draft, shared),
      listInstances(db, subject.accountId, orderId),
      findServiceCodes(db, typedServiceCodes(answers), subject.order),
      guardFacts(db, answers, subject),
      verifiedMobiles(db, orderId, answers),
      listOtherServices(db, answers),
      findNamesOnRecord(registries.miit, answers),
      orderId
        ? db.$queryRaw<{ kind: string; owner: string }[]>`
            select kind, owner from material where order_id = ${orderId}::uuid and status = 'CURRENT'`
        : Promise.resolve([]),
      findProviderRanges(db),
    ]);
  const own = Object.values(instances.publicIps).flat();
  return {
    orderNo: subject.order?.orderNo ?? "",
    accountId: subject.accountId,
    captcha: "OFF",
    domains,
    instanceChoices: instances.choices,
    instances: instances.facts,
    serviceCodes,
    providerRanges: [...ranges, ...own.map((ip) => ({ start: ip, end: ip }))],
    verifiedMobiles: Object.values(verifiedByPath).filter((mobile) => mobile !== ""),
    verifiedByPath,
    mobileProvinces: {},
    certificateTexts: {},
    materialKinds: [...new Set(materials.flatMap(({ kind, owner }) => [kind, `${kind}:${owner}`]))],
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
    account,
    registers: registerFacts(shared),
    totals: {
      filed: records.length,
      providerCap:
        PROVIDER_CAPS[
          textAt(answers, "sponsor.sponsorKind") === "INDIVIDUAL" ? "individual" : "organisation"
        ],
    },
    typeRefusal: typeDecision?.code ?? null,
    onRecord: NOTHING_ON_RECORD,
  };
}
