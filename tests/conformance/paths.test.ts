import { expect, test } from "vitest";
import { contextOf } from "@/lib/wizard/engine";
import { findField, OWNERS, privacyOf } from "@/lib/wizard/paths";
import { ruleContext } from "../support/rule-context";
import { ALL_STEPS, answersOfExample, keysOf } from "../support/step-cases";

const PERSON = `name certType certNo nationality birthDate certValidFrom certLongTerm certValidTo mobile mobileCode
  landline emergencyMobile email position imType imAccount remark`;

/** Every field of the filing forms, by its owner. */
const FIELDS: Readonly<Record<string, string>> = {
  check: "captcha",
  sponsor: `regionCode sponsorKind certType certNo sponsorName certAddress certRegionCode commAddress superior
    certValidFrom certLongTerm certValidTo subjectRemark businessScope`,
  sponsorPrincipal: `isLegalRep ${PERSON}`,
  legalRep: "name certType certNo mobile",
  "services.s1": `serviceType domain appName serviceName serviceContents preApprovals languages isCommercial
    hasInteraction remark policeSyncConsent homepageUrl siteAccessUrlForReview allDomains hostedDomains usesSdk`,
  "services.s1.approvals.NEWS": "approvalNo",
  "services.s1.platforms.p1": "platform packageName publicKey certFingerprint domains downloadUrl",
  "services.s1.sdks.k1": "sdkName sdkProvider sdkType",
  "services.s1.servicePrincipal": `${PERSON} belongsToSponsor`,
  "services.s1.access": "resourceMode instanceId serviceCode ipRanges",
  agreements: "authenticity agencyService informationSecurity personalData",
  verificationForm: "confirmed",
  cancel: "cancelReason cancelReasonText impactAcknowledged confirmText",
  claim: "subjectNumber certType certNo legacyPassword",
  transfer: "targetAccount",
  migrate: "targetAccount serviceNumbers",
};

const paths = Object.entries(FIELDS).flatMap(([owner, names]) =>
  names.split(/\s+/).map((name) => `${owner}.${name}`),
);

test.each(paths)("%s is declared", (path) => {
  expect(findField(path)?.path).toBe(path);
});

test("no other field is declared", () => {
  const declared = Object.entries(OWNERS).flatMap(([owner, { fields }]) =>
    Object.keys(fields).map((name) => `${owner}.${name}`),
  );
  const listed = paths.map((path) =>
    path.replace("services.s1", "services.*").replace(/(approvals|platforms|sdks)\.(?:NEWS|p1|k1)/, "$1.*"),
  );
  expect(declared.sort()).toEqual(listed.sort());
});

test.each(ALL_STEPS.map((step) => [step.id, step] as const))(
  "every field of %s is found at its path",
  (_, step) => {
    const context = ruleContext({ answers: answersOfExample(step) });
    for (const { owner, fields } of keysOf(step, context).flatMap((key) => step.blocks(context, key))) {
      for (const [name, field] of Object.entries(fields)) {
        expect(findField(`${owner}.${name}`)?.field, `${owner}.${name}`).toBe(field);
        expect(contextOf(context, owner).owner).toBe(owner);
      }
    }
  },
);

test.each([
  "",
  ".",
  "sponsor",
  "sponsor.",
  "sponsor.constructor",
  "sponsor.toString",
  "sponsor.__proto__",
  "__proto__.polluted",
  "constructor.name",
  "sponsor.certNo.extra",
  "Sponsor.certNo",
  " sponsor.certNo",
  "legalRep.email",
  "services.domain",
  "services..domain",
  "services.*.domain",
  "services.s0.domain",
  "services.s01.domain",
  "services.s10000.domain",
  "services.__proto__.domain",
  "services.constructor.domain",
  "services.s1.hasOwnProperty",
  "services.s1.sponsorName",
  "services.s1.approvals.__proto__.approvalNo",
  "services.s1.approvals.news.approvalNo2",
  "services.s1.approvals.*.approvalNo",
  "services.s1.platforms.p0.packageName",
  "services.s1.platforms.__proto__.packageName",
  "services.s1.servicePrincipal.isLegalRep",
  "services.s1.servicePrincipal.s1.name",
  "agreements.valueOf",
  "agreements.everything",
  "order",
])("%j is no field, and would be sealed and hidden", (path) => {
  expect(findField(path)).toBeNull();
  expect(privacyOf(path)).toEqual({ isSealed: true, privacy: "hidden" });
});
