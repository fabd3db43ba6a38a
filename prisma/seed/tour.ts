import type { Answers } from "@/lib/wizard/answers";
import { exampleAnswers } from "@/lib/wizard/example";
import { answersOf, aSponsor } from "./builders/sponsor";
import { type DemoInstance, goodInstance } from "./instances";

/** Somebody without an order, and what they will file: one website and one App, in one order. */
export interface Newcomer {
  readonly email: string;
  /** Name of the account, the beginning of the instances' ids. */
  readonly account: string;
  readonly number: number;
  readonly displayName: string;
  readonly mobile: string;
  readonly answers: Answers;
}

function ownInstance({ id, ip }: DemoInstance): Answers {
  const access = (owner: string) => ({
    [`${owner}.access.resourceMode`]: "OWN_INSTANCE",
    [`${owner}.access.instanceId`]: id,
    [`${owner}.access.ipRanges`]: ip,
  });
  return { ...access("services.s1"), ...access("services.s2") };
}

/** The instance of `applicant@demo.example` that the tour files on. */
const TOUR_INSTANCE = goodInstance("applicant", 0);

/** What the newcomer of the tour types: a company in Guangdong with one website and one App. */
export const TOUR_ANSWERS: Answers = {
  ...Object.fromEntries(
    Object.entries(exampleAnswers()).filter(([path]) => !path.endsWith(".access.serviceCode")),
  ),
  ...ownInstance(TOUR_INSTANCE),
};

const FIRST_SPONSOR = 53;

/** Further people without an order, so that a tour can be taken again: `newcomer-1@demo.example` … */
export const NEWCOMERS: readonly Newcomer[] = Array.from({ length: 13 }, (_, index) => {
  const account = `newcomer-${index + 1}`;
  const number = FIRST_SPONSOR + index;
  const sponsor = aSponsor(number, { province: "44", services: "BOTH" });
  return {
    email: `${account}@demo.example`,
    account,
    number: number + 10,
    displayName: sponsor.personName,
    mobile: `1380200${String(number).padStart(4, "0")}`,
    answers: answersOf(sponsor, goodInstance(account, number + 10)),
  };
});
