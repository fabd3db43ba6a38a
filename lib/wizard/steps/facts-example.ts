import type { DomainHolder, DomainRegistration, NameLookup } from "@/lib/domain/network/domain-facts";
import type { InstanceFacts } from "@/lib/domain/network/instance";
import type { ServiceCodeFacts } from "@/lib/domain/network/service-code-use";
import type { DomainLook, ServiceCodeLook } from "../facts";

/** The sponsor of the example as a registry names it. */
export const EXAMPLE_HOLDER: DomainHolder = {
  name: "深圳市星河软件有限公司",
  certType: "BUSINESS_LICENCE",
  certNo: "91440300MA5DEMX715",
};

const REGISTRATION: DomainRegistration = {
  registrarApproved: true,
  expiresOn: "2028-06-01",
  isLapsed: false,
  realName: { verified: true, verifiedAt: new Date("2026-06-01T02:00:00Z") },
  holder: EXAMPLE_HOLDER,
  privacyProtected: false,
};

const NO_RECORDS: readonly NameLookup[] = [
  { host: "xinghe-demo.cn", type: "A", records: [] },
  { host: "www.xinghe-demo.cn", type: "A", records: [] },
];

/** What the outside says of a domain that may be filed; `changes` to its registration make mistakes. */
export function exampleLook(changes: Partial<DomainRegistration> = {}): DomainLook {
  return {
    registration: { ...REGISTRATION, ...changes },
    lookups: NO_RECORDS,
    visit: { reachable: true, showsNumber: true, matchesRecord: true },
    page: null,
    isInOtherOrder: false,
  };
}

/** An instance that a filing may stand on. */
export function exampleInstance(changes: Partial<InstanceFacts> = {}): InstanceFacts {
  return {
    isMainland: true,
    isPrepaid: true,
    paidMonths: 12,
    expiresAt: new Date("2027-11-01T00:00:00Z"),
    hasPublicIpv4: true,
    isProductAllowed: true,
    quota: 5,
    taken: 1,
    ...changes,
  };
}

/** A service code that the order may use. */
export function exampleServiceCode(
  changes: Partial<ServiceCodeFacts> = {},
  instance: Partial<InstanceFacts> = {},
): ServiceCodeLook {
  const code: ServiceCodeFacts = {
    state: "FREE",
    reservedBy: null,
    targetAccount: null,
    expiresAt: new Date("2027-11-01T00:00:00Z"),
  };
  return { code: { ...code, ...changes }, instance: exampleInstance(instance) };
}
