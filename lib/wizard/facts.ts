import type { ProvinceCode } from "@/lib/domain/bureau/provinces";
import type { RecordLookup } from "@/lib/domain/filing/claim-form";
import type { MovedService, TargetAccount } from "@/lib/domain/filing/move-form";
import type { OrderGuardFacts } from "@/lib/domain/filing/order-guards";
import type { RegisterFacts } from "@/lib/domain/filing/register-rules";
import type { FindingCode } from "@/lib/domain/findings/finding";
import type { NamesInUse } from "@/lib/domain/naming/name-uniqueness";
import type { PackageUse } from "@/lib/domain/naming/package-name";
import type { ProperNouns } from "@/lib/domain/naming/proper-nouns";
import type { PageText } from "@/lib/domain/naming/site-name";
import type { DomainFacts, Known, NameLookup, SiteVisit } from "@/lib/domain/network/domain-facts";
import type { InstanceFacts } from "@/lib/domain/network/instance";
import type { IpRange } from "@/lib/domain/network/ip-range";
import type { ServiceCodeFacts } from "@/lib/domain/network/service-code-use";
import type { Answers } from "./answers";
import type { Choice } from "./field";
import type { AnswersOnRecord } from "./on-record";

/** What the outside says of one domain. */
export interface DomainLook {
  readonly registration: DomainFacts;
  readonly lookups: Known<readonly NameLookup[]>;
  readonly visit: Known<SiteVisit>;
  /** Text of the home page, where somebody read it. */
  readonly page: PageText | null;
  readonly isInOtherOrder: boolean;
}

/** A service code with the instance behind it. */
export interface ServiceCodeLook {
  readonly code: ServiceCodeFacts;
  readonly instance: InstanceFacts;
}

/** What the forms about filings on record need to know. */
export interface RecordFacts {
  /** Values on record by field path; several domains of one website stand on lines of their own. */
  readonly values: Answers;
  /** Number of the subject or service to be cancelled. */
  readonly number: string;
  /** The registry's answer about the claimed subject number. */
  readonly lookup: RecordLookup;
  /** The account typed as the target of a move. */
  readonly target: TargetAccount;
  readonly hasOpenOrder: { readonly own: boolean; readonly target: boolean };
  /** Services of the account that may be chosen for a move. */
  readonly services: readonly MovedService[];
}

/** What the rules need to know beyond the answers: registries, other orders, purchases, verified numbers. */
export interface OrderFacts {
  readonly orderNo: string;
  readonly accountId: string;
  readonly captcha: "OFF" | "RIGHT" | "WRONG";
  /** By ASCII form of the registrable domain. */
  readonly domains: Readonly<Record<string, DomainLook>>;
  /** The account's instances: choices of the form, and what is on record about each. */
  readonly instanceChoices: readonly Choice[];
  readonly instances: Readonly<Record<string, InstanceFacts>>;
  readonly serviceCodes: Readonly<Record<string, ServiceCodeLook>>;
  /** The provider's public ranges in the mainland. */
  readonly providerRanges: readonly IpRange[];
  /** Mobiles of the order that answered our own SMS code. */
  readonly verifiedMobiles: readonly string[];
  /** Province in which a number was issued, where somebody knows. */
  readonly mobileProvinces: Readonly<Record<string, ProvinceCode>>;
  /** What was read on a certificate: field path → text. */
  readonly certificateTexts: Readonly<Record<string, string>>;
  /** Kinds of material handed in; `KIND:owner` for those of a service. */
  readonly materialKinds: readonly string[];
  readonly names: NamesInUse;
  /** Names and packages of the sponsor's Apps in other orders and on record. */
  readonly otherApps: readonly Pick<PackageUse, "app" | "packageName">[];
  readonly properNouns: ProperNouns;
  readonly account: OrderGuardFacts;
  readonly registers: RegisterFacts;
  /** Live services of the sponsor, and the provider's own limit for all of them (0 = none). */
  readonly totals: { readonly filed: number; readonly providerCap: number };
  /** Domains of the live websites among them. */
  readonly filedDomains: readonly string[];
  /** Person's path → mobile that answered our own code last. */
  readonly verifiedByPath: Readonly<Record<string, string>>;
  /** Code of the basic check's refusal; null when it gave a type. */
  readonly typeRefusal: FindingCode | null;
  /** What filings say that the order's type stands on. */
  readonly onRecord: AnswersOnRecord;
  /** Only for orders about filings on record: changes, cancellations, claims, moves. */
  readonly record?: RecordFacts;
}
