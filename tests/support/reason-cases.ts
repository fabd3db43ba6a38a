import type { MiitAnswer, ServiceAnswer } from "@/lib/domain/filing/tables/type-rows";
import type { MaterialCode } from "@/lib/domain/materials/catalogue";
import type { DomainRegistration, SiteVisit } from "@/lib/domain/network/domain-facts";
import type { ReasonCode } from "@/lib/domain/review/reason";
import type { DomainLook, OrderFacts } from "@/lib/wizard/facts";
import type { Mistake, StepId } from "@/lib/wizard/step";
import { exampleInstance, exampleLook, exampleServiceCode } from "@/lib/wizard/steps/facts-example";
import { INDIVIDUAL, personAt } from "@/lib/wizard/steps/fails";
import { noFacts } from "./rule-context";

type Change = Partial<Pick<Mistake, "change" | "facts" | "context" | "rule">>;

/** What differs from the example so that the order would come back with a reason. */
export type ReasonCase =
  /** In answers, or in what the outside says of them. */
  | ({ readonly kind: "answers"; readonly step?: StepId } & Change)
  /** The basic check finds this on record. */
  | { readonly kind: "type"; readonly miit: MiitAnswer; readonly service: ServiceAnswer }
  /** Everything the order needs is uploaded but this. */
  | { readonly kind: "paper"; readonly missing: MaterialCode; readonly change: Mistake["change"] }
  | { readonly kind: "picture"; readonly material: MaterialCode; readonly shows: "small" | "grey" | "oblong" }
  | { readonly kind: "face"; readonly was: "FAILED" | "PASSED"; readonly failure?: string };

const change = (answers: Mistake["change"], around: Change = {}): ReasonCase => ({
  kind: "answers",
  ...around,
  change: answers,
});
const facts = (changed: Partial<OrderFacts>, around: Change = {}): ReasonCase => ({
  kind: "answers",
  ...around,
  facts: changed,
});
const look = (changes: Partial<DomainLook>, around: Change = {}) =>
  facts({ domains: { "xinghe-demo.cn": { ...exampleLook(), ...changes } } }, around);
const registered = (changes: Partial<DomainRegistration>) =>
  look({ registration: exampleLook(changes).registration });
const visit = (changes: Partial<Exclude<SiteVisit, "UNKNOWN">>) =>
  look(
    { visit: { reachable: true, showsNumber: true, matchesRecord: true, ...changes } },
    { context: { filingType: "ACCESS" } },
  );
const register = (changes: Partial<OrderFacts["registers"]>) =>
  facts({ registers: { ...noFacts().registers, ...changes } });
const individual = (region: string, answers: Mistake["change"] = {}) => ({
  ...INDIVIDUAL,
  "sponsor.regionCode": region,
  ...answers,
});
const paper = (missing: MaterialCode, answers: Mistake["change"] = {}): ReasonCase => ({
  kind: "paper",
  missing,
  change: answers,
});

const S1 = "services.s1";
const P1 = `${S1}.servicePrincipal`;
const SP = "sponsorPrincipal";
const NAME = `${S1}.serviceName`;
const NOT_LEGAL_REP = { [`${SP}.isLegalRep`]: "false" };
const INSTITUTION = {
  "sponsor.sponsorKind": "PUBLIC_INSTITUTION",
  "sponsor.certType": "INSTITUTION_LEGAL_PERSON",
  "sponsor.certNo": "12320100466000010A",
};

const SPONSOR = {
  "R-SUB-01": facts({ certificateTexts: { "sponsor.sponsorName": "深圳市星河科技有限公司" } }),
  "R-SUB-02": change({ "sponsor.certNo": "330106000000021" }),
  "R-SUB-03": change({ "sponsor.sponsorKind": "FOUNDATION" }),
  "R-SUB-04": facts({ certificateTexts: { "sponsor.certAddress": "广东省深圳市福田区福华路1号" } }),
  "R-SUB-05": change({ "sponsor.commAddress": "科苑路讯美科技广场" }),
  "R-SUB-06": change({ "sponsor.commAddress": "科苑路8号3-1201室" }),
  "R-SUB-07": change({ "sponsor.certAddress": "浙江省杭州市西湖区文三路1号" }),
  "R-SUB-08": change(individual("310101")),
  "R-SUB-09": register({ registerState: "DEREGISTERED" }),
  "R-SUB-10": { kind: "type", miit: "NO", service: "OTHER_SPONSOR" },
  "R-SUB-11": { kind: "type", miit: "NO", service: "IN_REVIEW" },
  "R-SUB-12": { kind: "type", miit: "SHELL", service: "NO" },
  "R-SUB-13": facts({ onRecord: { taken: { "sponsor.superior": "深圳市星海集团有限公司" }, compared: {} } }),
  "R-SUB-14": change({ "sponsor.regionCode": "640104" }),
  "R-SUB-15": change({ "sponsor.businessScope": "软件开发；资产管理" }),
  "R-SUB-16": register({ blacklisted: ["sponsor"] }),
} as const satisfies Partial<Record<ReasonCode, ReasonCase>>;

const PERSONS = {
  "R-PER-01": change(NOT_LEGAL_REP),
  "R-PER-02": paper("PRINCIPAL_AUTH_LETTER", { ...NOT_LEGAL_REP, "sponsor.regionCode": "110105" }),
  "R-PER-03": paper("SERVICE_AUTH_LETTER", personAt(P1)),
  "R-PER-04": change({ ...personAt(P1), ...NOT_LEGAL_REP, "sponsor.regionCode": "320102" }),
  "R-PER-05": change({ [`${P1}.certNo`]: "110101199001010016" }),
  "R-PER-06": change({ [`${P1}.certValidTo`]: "2027-02-19" }),
  "R-PER-07": change({ [`${P1}.certNo`]: "11010120120101001X" }),
  "R-PER-08": change({
    [`${SP}.certType`]: "PASSPORT",
    [`${SP}.certNo`]: "X12345678",
    "sponsor.regionCode": "130102",
  }),
  "R-PER-09": change({ [`${P1}.belongsToSponsor`]: null }),
  "R-PER-10": {
    kind: "answers",
    step: "legal-representative",
    change: { "legalRep.certNo": null },
  },
  "R-CONTACT-01": facts({ verifiedMobiles: [], verifiedByPath: {} }),
  "R-CONTACT-03": register({ mobilesElsewhere: [`${P1}.mobile`] }),
  "R-CONTACT-04": change(
    { "sponsor.regionCode": "120101" },
    { facts: { mobileProvinces: { "13800138000": "44" } } },
  ),
  "R-CONTACT-05": change({ ...personAt(P1), [`${P1}.mobile`]: "13800138000" }),
  "R-CONTACT-06": change({ [`${P1}.emergencyMobile`]: "13800138000" }),
  "R-CONTACT-07": change({ [`${P1}.email`]: "zhangwei@xinghe" }),
  "R-CONTACT-08": change({ [`${P1}.landline`]: "0755-12" }),
} as const satisfies Partial<Record<ReasonCode, ReasonCase>>;

const DOMAINS = {
  "R-DOM-01": registered({ realName: { verified: false } }),
  "R-DOM-02": registered({ realName: { verified: true, verifiedAt: new Date("2026-11-20T02:00:00Z") } }),
  "R-DOM-03": registered({
    holder: { name: "某某有限公司", certType: "BUSINESS_LICENCE", certNo: "91330106MA2ABCD139" },
  }),
  "R-DOM-04": change({ [`${S1}.domain`]: "xinghe-demo.org" }),
  "R-DOM-05": registered({ registrarApproved: false }),
  "R-DOM-06": registered({ expiresOn: "2027-02-19" }),
  "R-DOM-07": { kind: "type", miit: "YES", service: "OTHER_SPONSOR" },
  "R-DOM-08": look({ lookups: [{ host: "www.xinghe-demo.cn", type: "A", records: ["203.0.113.7"] }] }),
  "R-DOM-09": change({ [`${S1}.domain`]: "shop.xinghe-demo.cn" }),
  "R-DOM-10": change({
    "sponsor.sponsorKind": "GOVERNMENT",
    "sponsor.certType": "USCC_GOVERNMENT",
    "sponsor.certNo": "11440300MA5DEMX71L",
  }),
  "R-DOM-11": paper("DOMAIN_CERT", { "sponsor.regionCode": "320102" }),
  "R-DOM-12": registered({ privacyProtected: true }),
} as const satisfies Partial<Record<ReasonCode, ReasonCase>>;

const CONTENT = {
  "R-NAME-01": change({ [NAME]: "星河 软件" }),
  "R-NAME-02": change({ [NAME]: "中国星河软件" }),
  "R-NAME-03": change({ [NAME]: "蓝天新城主站" }),
  "R-NAME-04": change(individual("440305", { [NAME]: "小院导航随笔" })),
  "R-NAME-05": change({ [NAME]: "星河软件新闻" }),
  "R-NAME-06": facts({
    names: { ofOrder: [{ name: "星河软件官网", where: "services.s3" }], ofSponsor: [], filed: [] },
  }),
  "R-CONT-02": change(individual("440305", { [`${S1}.hasInteraction`]: "true" })),
  "R-CONT-03": change({ [`${S1}.preApprovals`]: ["NEWS"] }),
  "R-CONT-04": paper("NOT_INVOLVED_LETTER", { [NAME]: "星河软件新闻" }),
  "R-CONT-05": change(individual("230102")),
  "R-CONT-06": change(individual("440305", { [`${S1}.remark`]: "个人笔记" })),
  "R-CONT-07": change({ [`${S1}.languages`]: null }),
  "R-SITE-01": visit({ reachable: false }),
  "R-SITE-02": visit({ showsNumber: false }),
  "R-SITE-03": visit({ matchesRecord: false }),
  "R-SITE-04": look({ page: { title: "首页", body: "欢迎" } }),
  "R-SITE-05": facts(
    { totals: { filed: 30, providerCap: 0 } },
    { change: { "sponsor.regionCode": "610102" } },
  ),
  "R-SITE-06": change({ "services.s3.serviceType": "WEBSITE", "services.s4.serviceType": "WEBSITE" }),
} as const satisfies Partial<Record<ReasonCode, ReasonCase>>;

const PARTS = {
  "R-ACC-01": change({ [`${S1}.access.ipRanges`]: "119.29.30.1" }),
  "R-ACC-02": facts({ serviceCodes: { "7K3M9QAZ2BTR6XW4HNDN": exampleServiceCode({ state: "USED" }) } }),
  "R-ACC-03": facts({
    instances: { "ins-example-1": exampleInstance({ expiresAt: new Date("2026-12-01T00:00:00Z") }) },
  }),
  "R-MAT-01": { kind: "picture", material: "SPONSOR_CERT", shows: "small" },
  "R-MAT-02": { kind: "picture", material: "SPONSOR_CERT", shows: "grey" },
  "R-MAT-03": paper("SPONSOR_CERT"),
  "R-MAT-07": paper("VERIFICATION_FORM", individual("440305")),
  "R-MAT-09": paper("ESTABLISHMENT_APPROVAL", { ...INSTITUTION, "sponsor.regionCode": "150102" }),
  "R-FACE-01": { kind: "face", was: "FAILED", failure: "V105" },
  "R-FACE-02": { kind: "face", was: "FAILED", failure: "V101" },
  "R-FACE-03": { kind: "face", was: "PASSED" },
  "R-APP-01": change({ "services.s2.appName": "浏览器" }),
  "R-APP-02": { kind: "picture", material: "APP_ICON", shows: "oblong" },
  "R-APP-03": change({ "services.s2.platforms.p1.platform": "IOS" }),
  "R-APP-04": change({ "services.s2.allDomains": "xinghe-demo.cn\napi.xinghe-demo.cn\nimg.xinghe-demo.cn" }),
  "R-SMS-03": change({ [`${P1}.mobile`]: "17000000000" }),
} as const satisfies Partial<Record<ReasonCode, ReasonCase>>;

/** By reason: an order that would come back with it. */
export const REASON_CASES: Readonly<Partial<Record<ReasonCode, ReasonCase>>> = {
  ...SPONSOR,
  ...PERSONS,
  ...DOMAINS,
  ...CONTENT,
  ...PARTS,
};

/** What nobody can know before the submission, and why. */
export const KNOWN_LATER: Readonly<Partial<Record<ReasonCode, string>>> = {
  "R-CONTACT-02": "nobody has called yet",
  "R-CONT-01": "a new site must not be reachable, so its content is seen later",
  "R-SITE-07": "the police filing follows the approval",
  "R-ACC-04": "the domain resolves only after the approval",
  "R-ACC-05": "the domain resolves only after the approval",
  "R-MAT-04": "which edition of a form was photographed is seen by a person",
  "R-MAT-05": "signature and seal are judged by a person",
  "R-MAT-06": "a watermark is judged by a person",
  "R-MAT-08":
    "a renamed sponsor is stopped as differing from the record; the proof belongs to a change filing",
  "R-MAT-10": "a printed and a displayed licence look alike to the machine",
  "R-SMS-01": "set by the system when the time has run out",
  "R-SMS-02": "set by the system at the sixth wrong entry",
  "R-CLM-01": "claims are judged by their proof, which a person reads",
  "R-CLM-02": "a claim is compared with the record by the reviewer",
  "R-CAN-01": "whether a reason is true is known outside",
  "R-BUR-01": "the bureau's own words",
  "R-FRAUD-01": "a judgement of persons, by four eyes",
};
