import "server-only";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { MaterialCode } from "@/lib/domain/materials/catalogue";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { isPreApproval } from "@/lib/domain/naming/pre-approval";
import { PRE_APPROVALS } from "@/lib/domain/naming/tables/pre-approvals";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { type Answers, textAt } from "@/lib/wizard/answers";

/** What the texts of the page are made with. */
export interface ViewTexts {
  readonly locale: Locale;
  readonly t: Awaited<ReturnType<typeof getTranslations<"materials">>>;
  readonly filing: Awaited<ReturnType<typeof getTranslations<"filing">>>;
  /** Stands before the reasons of a finding. */
  readonly comesBackAs: string;
}

export async function findViewTexts(): Promise<ViewTexts> {
  const locale: Locale = (await getLocale()) === "en" ? "en" : "zh-CN";
  const { comesBackAs } = (await getMessages()).wizard.form;
  const [t, filing] = [await getTranslations("materials"), await getTranslations("filing")];
  return { locale, t, filing, comesBackAs };
}

const SAMPLES: Readonly<Partial<Record<MaterialCode, string>>> = {
  SPONSOR_CERT: "business-licence",
  PRINCIPAL_AUTH_LETTER: "authorisation-letter",
  SERVICE_AUTH_LETTER: "authorisation-letter",
  COMMITMENT_LETTER: "commitment-letter",
  RESPONSIBILITY_NOTICE: "commitment-letter",
  AUTHENTICITY_PLEDGE: "commitment-letter",
  GUARANTEE_LETTER: "commitment-letter",
  NOT_INVOLVED_LETTER: "commitment-letter",
  NON_FINANCE_LETTER: "commitment-letter",
  VERIFICATION_FORM: "commitment-letter",
  DOMAIN_CERT: "domain-certificate",
  DOMAIN_REALNAME_SHOT: "domain-certificate",
  PREAPPROVAL_DOC: "approval",
  ESTABLISHMENT_APPROVAL: "approval",
  SPECIAL_PERMIT: "approval",
  RESIDENCE_PERMIT: "residence-permit",
  FACE_CHECK: "portrait",
  APP_ICON: "app-icon",
};

/** The drawn sample for one place, if there is one. */
export function sampleOf(code: MaterialCode, side: string): string | null {
  const isCard = MATERIALS[code].pixels === "PERSON_DOCUMENT" && code !== "RESIDENCE_PERMIT";
  const name = isCard ? (side === "BACK" ? "id-back" : "id-front") : SAMPLES[code];
  return name ? `/samples/${name}.svg` : null;
}

/** The name of a material, with its side or page when it has several. */
export function placeTitle(
  { locale, t }: ViewTexts,
  code: MaterialCode,
  side: string,
  count: number,
): string {
  const material = label(locale, MATERIALS[code]);
  if (count < 2) return material;
  const name = side === "FRONT" || side === "BACK" ? t(`sides.${side}`) : t("sides.page", { n: side });
  return t("sideTitle", { material, side: name });
}

/** Formats and limits of one kind, as said before a file is chosen. */
export function limitsText({ t }: ViewTexts, code: MaterialCode): string {
  if (code === "FACE_CHECK") return t("face.hint");
  const { pixels } = MATERIALS[code];
  if (pixels === "ICON" || pixels === "VIDEO") return t("limitsIcon");
  return t("limits", { pixels: t(`pixels.${pixels}`) });
}

function serviceName(answers: Answers, service: string): string {
  const isApp = textAt(answers, `${service}.serviceType`) === "APP";
  const name = textAt(answers, `${service}.${isApp ? "appName" : "serviceName"}`);
  return name || textAt(answers, `${service}.domain`);
}

function topicName(locale: Locale, topic: string): string {
  return isPreApproval(topic) ? label(locale, PRE_APPROVALS[topic]) : topic;
}

/** Whom or what a material is about, as short as can be told apart: a name, a domain, a topic. */
export function ownerName({ locale }: Pick<ViewTexts, "locale">, owner: string, answers: Answers): string {
  if (owner === "sponsor") return textAt(answers, "sponsor.sponsorName");
  if (owner === "sponsorPrincipal" || owner === "legalRep") return textAt(answers, `${owner}.name`);
  const [list = "", key = "", part, ...rest] = owner.split(".");
  if (key === "") return "";
  if (part === "domain") return textAt(answers, owner);
  if (part === "allDomains") return rest.join(".");
  if (part === "preApprovals" || part === "untickedTopics") return topicName(locale, rest.join("."));
  return serviceName(answers, `${list}.${key}`);
}

const GROUPS = {
  order: "order",
  sponsor: "sponsor",
  sponsorPrincipal: "sponsorPrincipal",
  legalRep: "legalRep",
  servicePrincipal: "servicePrincipal",
  domain: "domain",
  allDomains: "domain",
  preApprovals: "approval",
  untickedTopics: "topic",
} as const;

function groupOf(owner: string): (typeof GROUPS)[keyof typeof GROUPS] | "service" {
  const parts = owner.split(".");
  const name = parts[parts.length === 1 ? 0 : 2] ?? "";
  const known: Readonly<Record<string, (typeof GROUPS)[keyof typeof GROUPS]>> = GROUPS;
  return known[name] ?? "service";
}

/** The heading over everything that belongs to one owner (`services.s1.preApprovals.NEWS` …). */
export function groupHeading(texts: ViewTexts, owner: string, answers: Answers): string {
  const group = texts.t(`groups.${groupOf(owner)}`);
  const name = ownerName(texts, owner, answers);
  return name ? texts.t("groups.named", { group, name }) : group;
}
