import type { CertificateType } from "@/lib/domain/identity/document-type";

/** Who a sponsor is to the registry: document type and normalised number. */
export interface SponsorKey {
  readonly certType: CertificateType;
  readonly certNo: string;
}

/** A website by its ASCII domain, or an App by its name. */
export type ServiceKeyAtRegistry =
  | { readonly type: "WEBSITE"; readonly domain: string }
  | { readonly type: "APP"; readonly name: string };

/** A sponsor's filing as it is on record. */
export interface SubjectOnRecord {
  readonly subjectNumber: string;
  readonly sponsorName: string;
  /** The highest serial any service of the subject was ever given; 0 when there was none. */
  readonly lastSerial: number;
}

/** `IN_REVIEW`: an order of the sponsor is at a bureau through another provider. */
export type SponsorState = "NO" | "YES" | "SHELL" | "IN_REVIEW" | "UNKNOWN";

/** What the registry says of a sponsor; the record comes along where there is one and the registry shows it. */
export interface SponsorAtRegistry {
  readonly state: SponsorState;
  readonly record: SubjectOnRecord | null;
}

/** A website or App as it is on record; null for what the registry does not show. */
export interface ServiceOnRecord {
  readonly serviceNumber: string | null;
  readonly name: string | null;
}

/** What the registry says of a website or App; `isOurs`: we are on record as its access provider. */
export type ServiceAtRegistry =
  | { readonly state: "NO" | "IN_REVIEW" | "UNKNOWN" }
  | {
      readonly state: "FILED";
      readonly isSameSponsor: boolean;
      readonly isOurs: boolean;
      readonly record: ServiceOnRecord;
    };

/** A website on record under a name. */
export interface NamedAtRegistry {
  readonly name: string;
  readonly domain: string;
  readonly serviceNumber: string | null;
  readonly isSameSponsor: boolean;
}

/**
 * The ministry's filing system (工信部备案管理系统) as the basic check asks it.
 *
 * An answer of `UNKNOWN` means that the system gave none; it is never to be read as `NO`.
 * Implementations do not throw for an unreachable system, they answer `UNKNOWN`.
 */
export interface MiitRegistryGateway {
  findSponsor(sponsor: SponsorKey): Promise<SponsorAtRegistry>;
  findService(service: ServiceKeyAtRegistry, sponsor: SponsorKey): Promise<ServiceAtRegistry>;
  /** Websites on record under one of some names; none where the registry cannot be asked for names, or is silent. */
  findNamed(names: readonly string[], sponsor: SponsorKey | null): Promise<readonly NamedAtRegistry[]>;
}
