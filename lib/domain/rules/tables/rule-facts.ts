import { FILING_TYPES } from "../../filing/types";
import { SPONSOR_DOCUMENTS } from "../../identity/tables/sponsor-documents";
import { SPONSOR_KINDS } from "../../identity/tables/sponsor-kinds";
import { SERVICE_CONTENTS } from "../../naming/tables/service-contents";
import type { Words } from "../column";

interface Options {
  readonly [value: string]: Words;
}

type Fact = { readonly name: Words } & (
  | { readonly kind: "choice"; readonly options: Options }
  | { readonly kind: "yes-no" }
  | { readonly kind: "number" }
);

function wordsOf<const Table extends Readonly<Record<string, Words>>>(table: Table): Options {
  return table;
}

/**
 * What a rule's condition may ask about an order, besides its province. The first three are known from the start;
 * columns may hang on them alone, own rules on all.
 */
export const RULE_FACTS = {
  sponsorKind: {
    name: { zh: "主办者性质", en: "kind of sponsor" },
    kind: "choice",
    options: wordsOf(SPONSOR_KINDS),
  },
  serviceType: {
    name: { zh: "服务类型", en: "type of service" },
    kind: "choice",
    options: { WEBSITE: { zh: "网站", en: "website" }, APP: { zh: "App", en: "App" } },
  },
  filingType: { name: { zh: "备案类型", en: "filing type" }, kind: "choice", options: wordsOf(FILING_TYPES) },
  certType: {
    name: { zh: "主办者证件类型", en: "sponsor's document" },
    kind: "choice",
    options: wordsOf(SPONSOR_DOCUMENTS),
  },
  serviceContents: {
    name: { zh: "服务内容", en: "contents of the service" },
    kind: "choice",
    options: wordsOf(SERVICE_CONTENTS),
  },
  outOfProvince: { name: { zh: "外省身份证", en: "card of another province" }, kind: "yes-no" },
  principalIsLegalRep: {
    name: { zh: "主体负责人是法定代表人", en: "person in charge is the legal representative" },
    kind: "yes-no",
  },
  services: { name: { zh: "本订单网站、App数", en: "services in the order" }, kind: "number" },
  totalServices: { name: { zh: "网站、App总数", en: "services in total" }, kind: "number" },
  domains: { name: { zh: "本订单域名数", en: "domains in the order" }, kind: "number" },
} as const satisfies Record<string, Fact>;

export type RuleFact = keyof typeof RULE_FACTS;

/** Facts on which columns may hang: they are known wherever a column is read. */
export const SCOPE_FACTS = [
  "sponsorKind",
  "serviceType",
  "filingType",
] as const satisfies readonly RuleFact[];
