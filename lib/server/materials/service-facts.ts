import "server-only";
import type { PlainDate } from "@/lib/domain/calendar/plain-date";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { ageOn } from "@/lib/domain/identity/age";
import { birthDateOf } from "@/lib/domain/identity/birth-date";
import { isPersonDocumentType } from "@/lib/domain/identity/document-type";
import { isOrganisation } from "@/lib/domain/identity/sponsor-kind";
import type {
  DomainMaterialFacts,
  PersonFacts,
  ServiceMaterialFacts,
} from "@/lib/domain/materials/material-facts";
import type { KeywordCode } from "@/lib/domain/naming/keyword-rule";
import { checkNameConnection } from "@/lib/domain/naming/name-connection";
import { checkWords, type WordContext } from "@/lib/domain/naming/name-words";
import { isPreApproval } from "@/lib/domain/naming/pre-approval";
import type { PreApproval } from "@/lib/domain/naming/tables/pre-approvals";
import { PROPER_NOUNS } from "@/lib/domain/naming/tables/proper-nouns";
import { type Answers, choicesAt, textAt } from "@/lib/wizard/answers";
import { divisionNames } from "../rules/divisions";
import type { MaterialSource } from "./material-source";

/** Contents that a bureau may call e-commerce. */
const E_COMMERCE: readonly string[] = ["SHOPPING", "PAYMENT"];

/** Both ways of writing a list: chosen keys, or one entry a line. */
function entriesAt(answers: Answers, path: string): readonly string[] {
  return choicesAt(answers, path)
    .flatMap((text) => text.split(/[\n,，;；]/))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

function ageOf(answers: Answers, owner: string, today: PlainDate): number | null {
  const certType = textAt(answers, `${owner}.certType`);
  const isPerson = isPersonDocumentType(certType);
  const read = isPerson ? birthDateOf(certType, textAt(answers, `${owner}.certNo`)) : null;
  const birthDate = read ?? textAt(answers, `${owner}.birthDate`);
  return isPlainDate(birthDate) && birthDate <= today ? ageOn(birthDate, today) : null;
}

/** The number of the legal representative's document; empty while it is not known. */
function legalRepNumber(answers: Answers): string {
  const isPrincipal = textAt(answers, "sponsorPrincipal.isLegalRep") === "true";
  return textAt(answers, isPrincipal ? "sponsorPrincipal.certNo" : "legalRep.certNo");
}

/** What the list of materials has to know of the person at `owner`. */
export function personFacts({ answers, today }: MaterialSource, owner: string): PersonFacts {
  const certNo = textAt(answers, `${owner}.certNo`);
  // Unanswered counts as yes: papers are asked for once it is known that they are needed.
  const isLegalRep =
    owner === "sponsorPrincipal"
      ? textAt(answers, "sponsorPrincipal.isLegalRep") !== "false"
      : certNo === "" || legalRepNumber(answers) === "" || certNo === legalRepNumber(answers);
  return {
    certType: textAt(answers, `${owner}.certType`),
    age: ageOf(answers, owner, today),
    isLegalRep,
    // No question asks where a person's card comes from, and the number must not be read for it.
    isFromElsewhere: false,
  };
}

function domainsOf({ answers, holders }: MaterialSource, service: string): readonly DomainMaterialFacts[] {
  const isApp = textAt(answers, `${service}.serviceType`) === "APP";
  return entriesAt(answers, `${service}.${isApp ? "allDomains" : "domain"}`).map((name) => ({
    name,
    holder: holders.get(name) ?? "UNKNOWN",
  }));
}

/** Every domain of the order, as typed. */
export function domainsOfOrder(answers: Answers, services: readonly string[]): readonly string[] {
  return services.flatMap((service) => [
    ...entriesAt(answers, `${service}.domain`),
    ...entriesAt(answers, `${service}.allDomains`),
  ]);
}

function approvalsOf(answers: Answers, service: string): readonly PreApproval[] {
  return entriesAt(answers, `${service}.preApprovals`)
    .filter(isPreApproval)
    .filter((item) => item !== "NONE");
}

/** What the keyword rules need, with the rules of some codes only. */
export function wordContext(
  source: MaterialSource,
  codes: readonly KeywordCode[],
  approvals: readonly PreApproval[],
): WordContext {
  const { answers, rules, kind } = source;
  return {
    phase: "DRAFTING",
    sponsorKind: kind,
    sponsorName: textAt(answers, "sponsor.sponsorName"),
    bureau: source.rule.code,
    approvals,
    hasNonFinanceLetter: false,
    rules: rules.keywords.filter((rule) => codes.includes(rule.code)),
    allowed: [],
  };
}

function nameOf(answers: Answers, service: string): string {
  const isApp = textAt(answers, `${service}.serviceType`) === "APP";
  return textAt(answers, `${service}.${isApp ? "appName" : "serviceName"}`);
}

/** Topics of F457 words in the name whose approval is not ticked; a word's first approval names its topic. */
function untickedTopics(source: MaterialSource, service: string): readonly string[] {
  const approvals = approvalsOf(source.answers, service);
  const isApp = textAt(source.answers, `${service}.serviceType`) === "APP";
  const context = wordContext(source, ["F457"], approvals);
  const found = checkWords(nameOf(source.answers, service), isApp ? "APP_NAME" : "SITE_NAME", context);
  const words = found.flatMap((one) => String(one.params?.word ?? "").split("、"));
  const topics = context.rules
    .filter((rule) => words.includes(rule.word))
    .flatMap((rule) => rule.approvals[0] ?? []);
  return [...new Set(topics)];
}

function hasUnconnectedName(source: MaterialSource, service: string): boolean {
  const { answers, kind } = source;
  const name = nameOf(answers, service);
  const sponsorName = textAt(answers, "sponsor.sponsorName");
  const isSite = textAt(answers, `${service}.serviceType`) !== "APP";
  if (!isOrganisation(kind) || !isSite || name === "" || sponsorName === "") return false;
  const places = [...divisionNames(textAt(answers, "sponsor.regionCode")), ...PROPER_NOUNS.places];
  const remark = textAt(answers, `${service}.remark`);
  return checkNameConnection(name, { sponsorName, remark, hasTrademarkProof: false, places }) !== null;
}

/** What the list of materials has to know of one website or App (`s1` …). */
export function serviceFacts(source: MaterialSource, key: string): ServiceMaterialFacts {
  const { answers } = source;
  const path = `services.${key}`;
  const certNo = textAt(answers, `${path}.servicePrincipal.certNo`);
  return {
    key,
    serviceType: textAt(answers, `${path}.serviceType`) === "APP" ? "APP" : "WEBSITE",
    principal: personFacts(source, `${path}.servicePrincipal`),
    isSponsorPrincipal: certNo !== "" && certNo === textAt(answers, "sponsorPrincipal.certNo"),
    domains: domainsOf(source, path),
    preApprovals: approvalsOf(answers, path),
    untickedTopics: untickedTopics(source, path),
    hasUnconnectedName: hasUnconnectedName(source, path),
    isECommerce: choicesAt(answers, `${path}.serviceContents`).some((content) =>
      E_COMMERCE.includes(content),
    ),
  };
}
