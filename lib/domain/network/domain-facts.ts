import type { PlainDate } from "@/lib/domain/calendar/plain-date";

/** A fact, or the honest answer that it could not be found out. */
export type Known<T> = T | "UNKNOWN";

/** Who a domain is registered to (域名持有者); null where the registry shows no document. */
export interface DomainHolder {
  readonly name: string;
  readonly certType: string | null;
  readonly certNo: string | null;
}

/** Real-name verification (域名实名认证): `verifiedAt` is null when only the fact is known, not the time. */
export type DomainRealName =
  | { readonly verified: false }
  | { readonly verified: true; readonly verifiedAt: Date | null };

/** What a registry or registrar says about one registered domain. */
export interface DomainRegistration {
  readonly registrarApproved: Known<boolean>;
  /** Last day of the registration, in China. */
  readonly expiresOn: Known<PlainDate>;
  /** Whether it ran out and is about to be deleted, whatever day the registry still names. */
  readonly isLapsed: boolean;
  readonly realName: Known<DomainRealName>;
  readonly holder: Known<DomainHolder>;
  readonly privacyProtected: Known<boolean>;
}

/** The registration data of a domain: NONE means that nobody has registered it. */
export type DomainFacts = Known<DomainRegistration | "NONE">;

/** One question to the name servers, e.g. `A` of `www.example.com`; no answer is not the answer "no record". */
export interface NameLookup {
  readonly host: string;
  readonly type: "A" | "AAAA" | "CNAME";
  readonly records: readonly string[] | "UNANSWERED";
}

/** What a visit to a site found: whether there is a page, and the filing numbers on it. */
export interface VisitedSite {
  readonly reachable: boolean;
  readonly shownNumbers: readonly string[];
}

/** A visit compared with the filing record. */
export interface SiteVisit {
  readonly reachable: boolean;
  readonly showsNumber: boolean;
  /** Whether a number it shows is the one on record. */
  readonly matchesRecord: Known<boolean>;
}
