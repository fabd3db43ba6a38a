import type { FilingStatus } from "@/lib/domain/filing/states";
import { aSponsor, type DemoServices, type DemoSponsor } from "./builders/sponsor";
import type { DemoProvince } from "./places";

type Kind = readonly [DemoProvince, DemoServices, DemoSponsor["kind"]?];

const sponsor = (number: number, [province, services, kind = "ENTERPRISE"]: Kind): DemoSponsor =>
  aSponsor(number, { province, services, kind });

/** The sponsor of `company@demo.example`: one order in each closed state, and one with remarks. */
export const COMPANY_SPONSOR = sponsor(0, ["11", "WEBSITE"]);

/** The same company with another website. */
export const COMPANY_SECOND_SITE: DemoSponsor = {
  ...COMPANY_SPONSOR,
  domain: `online-${COMPANY_SPONSOR.domain}`,
  brand: `${COMPANY_SPONSOR.brand}软件在线`,
};

/** States that last while others wait: an account has one open order, so each belongs to somebody else. */
export type OpenDemoStatus = Exclude<
  FilingStatus,
  "SUPPLEMENT_REQUIRED" | "APPROVED" | "ABANDONED" | "EXPIRED" | "CANCELLED_BY_ADMIN"
>;

/** Who has the demo's order in each further open state. */
export const SPONSORS_BY_STATUS: Readonly<Record<OpenDemoStatus, DemoSponsor>> = {
  DRAFT: sponsor(1, ["33", "WEBSITE", "INDIVIDUAL"]),
  SUBMITTED: sponsor(2, ["44", "BOTH"]),
  INITIAL_REVIEW: sponsor(3, ["31", "WEBSITE"]),
  MAILING_REQUIRED: sponsor(4, ["51", "WEBSITE"]),
  INITIAL_REJECTED: sponsor(5, ["32", "APP"]),
  PENDING_BUREAU_SUBMIT: sponsor(6, ["33", "WEBSITE"]),
  SMS_VERIFYING: sponsor(7, ["44", "APP"]),
  SMS_FAILED: sponsor(8, ["51", "WEBSITE"]),
  BUREAU_REVIEW: sponsor(9, ["11", "BOTH"]),
  BUREAU_REJECTED: sponsor(10, ["32", "WEBSITE"]),
};

const PROVINCES_IN_TURN: readonly DemoProvince[] = ["44", "33", "11", "31", "32", "51"];
const SERVICES_IN_TURN: readonly DemoServices[] = ["WEBSITE", "BOTH", "WEBSITE", "APP"];

function inTurn<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError("nothing to take turns with");
  return item;
}

/** Who waits in the reviewers' queue. */
export const QUEUE_SPONSORS: readonly DemoSponsor[] = Array.from({ length: 20 }, (_, index) =>
  sponsor(11 + index, [inTurn(PROVINCES_IN_TURN, index), inTurn(SERVICES_IN_TURN, index)]),
);

/** Who has an order that is complete, and a domain whose holder was verified half a day ago. */
export const WAITING_SPONSOR = sponsor(66, ["44", "WEBSITE"]);

/** Who has a number of Guangdong already. */
export const APPROVED_SPONSORS: readonly DemoSponsor[] = Array.from({ length: 12 }, (_, index) =>
  sponsor(31 + index, ["44", index % 4 === 1 ? "BOTH" : "WEBSITE"]),
);

/** Sponsors that only the ministry's registry knows, one for a row of the type table. */
export const REGISTRY_SPONSORS = {
  cancelled: sponsor(43, ["44", "WEBSITE"]),
  elsewhere: sponsor(44, ["44", "WEBSITE"]),
  access: sponsor(45, ["33", "WEBSITE"]),
  owner: sponsor(46, ["31", "WEBSITE"]),
  shellAdding: sponsor(47, ["11", "WEBSITE"]),
  shellRefused: sponsor(48, ["44", "WEBSITE"]),
  inReview: sponsor(49, ["44", "WEBSITE"]),
  contradiction: sponsor(50, ["51", "WEBSITE"]),
  unknown: sponsor(51, ["44", "WEBSITE"]),
  claim: sponsor(52, ["44", "WEBSITE"]),
} as const satisfies Record<string, DemoSponsor>;
