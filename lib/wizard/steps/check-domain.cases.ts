import type { DomainRegistration } from "@/lib/domain/network/domain-facts";
import type { DomainLook, OrderFacts } from "../facts";
import type { Mistake } from "../step";
import { EXAMPLE_HOLDER, exampleLook } from "./facts-example";
import { fails, failsAt, INDIVIDUAL } from "./fails";

const DOMAIN = "services.s1.domain";

const STRANGER = { name: "某某有限公司", certType: "BUSINESS_LICENCE", certNo: "91330106MA2ABCD139" };

function look(changes: Partial<DomainLook>): Partial<OrderFacts> {
  return { domains: { "xinghe-demo.cn": { ...exampleLook(), ...changes } } };
}

function registered(changes: Partial<DomainRegistration>): Partial<OrderFacts> {
  return look({ registration: exampleLook(changes).registration });
}

function verifiedAt(moment: string): Partial<OrderFacts> {
  return registered({ realName: { verified: true, verifiedAt: new Date(moment) } });
}

const RESOLVING = look({
  lookups: [{ host: "www.xinghe-demo.cn", type: "A", records: ["203.0.113.7"] }],
});

const SUBMISSION = { phase: "SUBMISSION" } as const;

const FORM: readonly Mistake[] = [
  fails("F001", DOMAIN, null),
  fails("F411", DOMAIN, "xinghe_demo.cn"),
  fails("F411", DOMAIN, "xinghe"),
  fails("F412", DOMAIN, "shop.xinghe-demo.cn"),
  fails("F413", DOMAIN, "xinghe-demo.org"),
  fails("F421", DOMAIN, "xinghe-demo.cn", {
    change: {
      "sponsor.sponsorKind": "GOVERNMENT",
      "sponsor.certType": "USCC_GOVERNMENT",
      "sponsor.certNo": "11440300MA5DEMX71L",
    },
  }),
  fails("F422", DOMAIN, "china-xinghe.cn", { severity: "INFO" }),
  fails("F423", DOMAIN, "xinghe-demo.asia"),
  fails("F424", "services.s2.domain", "xinghe-demo.cn", {
    change: { "services.s2.serviceType": "WEBSITE", "services.s2.appName": null },
  }),
];

const REGISTRATION: readonly Mistake[] = [
  failsAt("F414", DOMAIN, { facts: registered({ registrarApproved: false }) }),
  failsAt("F415", DOMAIN, { facts: registered({ expiresOn: "2027-02-19" }) }),
  failsAt("F415", DOMAIN, { facts: look({ registration: "NONE" }) }),
  failsAt("F416", DOMAIN, { facts: registered({ realName: { verified: false } }) }),
  failsAt("F417", DOMAIN, { facts: verifiedAt("2026-11-20T02:00:00Z"), severity: "WARN" }),
  failsAt("F417", DOMAIN, { facts: verifiedAt("2026-11-20T02:00:00Z"), context: SUBMISSION }),
  // Three natural days are over, the third working day is not.
  failsAt("F417", DOMAIN, {
    facts: verifiedAt("2026-11-18T01:00:00Z"),
    context: SUBMISSION,
    severity: "WARN",
  }),
  failsAt("F418", DOMAIN, { facts: registered({ holder: STRANGER }) }),
  failsAt("F418", DOMAIN, {
    facts: registered({ holder: { ...EXAMPLE_HOLDER, certType: "USCC_CERTIFICATE" } }),
    severity: "WARN",
  }),
  failsAt("F418", DOMAIN, { change: INDIVIDUAL, facts: registered({ holder: EXAMPLE_HOLDER }) }),
  failsAt("F427", DOMAIN, { facts: look({ registration: "UNKNOWN" }) }),
  failsAt("F427", DOMAIN, { facts: registered({ realName: { verified: true, verifiedAt: null } }) }),
  failsAt("F425", DOMAIN, { facts: registered({ privacyProtected: true }) }),
];

const USE: readonly Mistake[] = [
  failsAt("F419", DOMAIN, { facts: look({ isInOtherOrder: true }) }),
  failsAt("F420", DOMAIN, { facts: RESOLVING, severity: "WARN" }),
  failsAt("F420", DOMAIN, { facts: RESOLVING, context: SUBMISSION }),
  failsAt("F427", DOMAIN, { facts: look({ lookups: "UNKNOWN" }), context: SUBMISSION }),
  failsAt("F427", DOMAIN, { facts: look({ visit: "UNKNOWN" }), context: { filingType: "ACCESS" } }),
  failsAt("F426", DOMAIN, {
    facts: look({ visit: { reachable: true, showsNumber: false, matchesRecord: true } }),
    context: { filingType: "ACCESS" },
  }),
];

/** For what: mistakes in the domain of a website. */
export const DOMAIN_MISTAKES: readonly Mistake[] = [...FORM, ...REGISTRATION, ...USE];
