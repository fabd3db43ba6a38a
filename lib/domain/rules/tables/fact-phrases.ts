import type { Words } from "../column";
import type { RuleFact } from "./rule-facts";

/** How a condition speaks of a fact; `{v}` stands for the values. */
export interface FactPhrase {
  /** Names orders by itself (“individuals”); other phrases say what such orders have. */
  readonly isNoun: boolean;
  readonly is: Words;
  readonly isNot: Words;
}

const number = (zh: string, en: string): FactPhrase => ({
  isNoun: false,
  is: { zh: `${zh}为{v}`, en: `with {v} ${en}` },
  isNot: { zh: `${zh}不为{v}`, en: `with other than {v} ${en}` },
});

/** The words of a condition by the fact it asks about; of facts answered with yes or no, `isNot` is the no. */
export const FACT_PHRASES: Readonly<Record<RuleFact, FactPhrase>> = {
  sponsorKind: {
    isNoun: true,
    is: { zh: "{v}", en: "{v}" },
    isNot: { zh: "{v}以外的主办者", en: "sponsors other than {v}" },
  },
  serviceType: {
    isNoun: false,
    is: { zh: "服务为{v}", en: "with the service type {v}" },
    isNot: { zh: "服务不是{v}", en: "with another service type than {v}" },
  },
  filingType: {
    isNoun: false,
    is: { zh: "备案类型为{v}", en: "of the type {v}" },
    isNot: { zh: "备案类型不是{v}", en: "of another type than {v}" },
  },
  certType: {
    isNoun: false,
    is: { zh: "主办者证件为{v}", en: "with the sponsor's document {v}" },
    isNot: { zh: "主办者证件不是{v}", en: "with another sponsor's document than {v}" },
  },
  serviceContents: {
    isNoun: false,
    is: { zh: "服务内容含{v}", en: "with the content {v}" },
    isNot: { zh: "服务内容不含{v}", en: "without the content {v}" },
  },
  outOfProvince: {
    isNoun: false,
    is: { zh: "使用外省身份证", en: "with a card of another province" },
    isNot: { zh: "使用本省身份证", en: "with a card of this province" },
  },
  principalIsLegalRep: {
    isNoun: false,
    is: { zh: "主体负责人是法定代表人", en: "with the legal representative in charge" },
    isNot: {
      zh: "主体负责人不是法定代表人",
      en: "with somebody else than the legal representative in charge",
    },
  },
  services: number("本订单网站、App数", "services in the order"),
  totalServices: number("网站、App总数", "services in total"),
  domains: number("本订单域名数", "domains in the order"),
};
