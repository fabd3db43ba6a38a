import { HELD_PACKAGES } from "@/lib/server/gateways/bureau-connector/stand-in";
import { registriesOf } from "@/lib/server/gateways/registries";
import { closeDueChallenges } from "@/lib/server/jobs/close-due-challenges";
import { compareRecords } from "@/lib/server/jobs/compare-records";
import type { DemoSponsor } from "./builders/sponsor";
import { daysBefore, doAt, minutesAfter } from "./demo-clock";
import { officeMoment } from "./demo-days";
import { APPROVED_SPONSORS, type OpenDemoStatus, QUEUE_SPONSORS, SPONSORS_BY_STATUS } from "./demo-sponsors";
import { handOverAt, refuseAt, reviewAt, takeAt } from "./desks";
import { queueAnother } from "./file-order";
import {
  ADDRESS_REMARK,
  bringToApproval,
  bringToBureau,
  type FiledOrder,
  NAME_REMARK,
  type OrderScope,
  submissionOf,
} from "./order-scope";
import { addElsewhere, cancelAtRegistry } from "./registries";

/** An order of the demo: who submits it, when, and what becomes of it then. */
export interface OrderPlan {
  /** Name of the account, before the `@`. */
  readonly account: string;
  readonly sponsor: DemoSponsor;
  readonly submittedAt: Date;
  readonly go?: (scope: OrderScope, filed: FiledOrder) => Promise<void>;
}

type SubmittedStatus = Exclude<OpenDemoStatus, "DRAFT">;

interface Course {
  readonly submittedAt: (scope: OrderScope) => Date;
  readonly go?: OrderPlan["go"];
}

const office = (workdays: number, slot: number) => (scope: OrderScope) =>
  officeMoment(scope.at, workdays, slot, scope.calendar);

async function failMessages({ db, staff }: OrderScope, { orderNo, submittedAt }: FiledOrder): Promise<void> {
  const passedAt = minutesAfter(submittedAt, 60);
  await reviewAt(db, orderNo, { actor: staff.reviewers[0], at: passedAt, decision: "PASS" });
  await handOverAt(db, passedAt);
  const closedAt = minutesAfter(passedAt, 24 * 60);
  await doAt(closedAt, () => closeDueChallenges(db, closedAt));
}

async function refuse(scope: OrderScope, filed: FiledOrder): Promise<void> {
  await bringToBureau(scope, filed);
  const { reasonCode: code, target, text } = NAME_REMARK;
  await refuseAt(scope.db, filed.orderNo, {
    actor: scope.staff.bureau,
    at: minutesAfter(filed.submittedAt, 6 * 24 * 60),
    reasons: [{ code, target, text }],
  });
}

/** The way to each open state. The package of the order that waits for its hand-over is held back for good. */
const COURSES: Readonly<Record<SubmittedStatus, Course>> = {
  SUBMITTED: {
    submittedAt: office(0, 0),
    go: ({ db, at }, { applicant }) => queueAnother(db, applicant, minutesAfter(at, -1)),
  },
  INITIAL_REVIEW: {
    submittedAt: office(1, 1),
    go: ({ db, at, staff }, { orderNo }) => takeAt(db, orderNo, staff.reviewers[0], minutesAfter(at, -1)),
  },
  MAILING_REQUIRED: {
    submittedAt: office(4, 2),
    go: ({ db, staff }, { orderNo, submittedAt }) => {
      const at = minutesAfter(submittedAt, 120);
      return reviewAt(db, orderNo, { actor: staff.reviewers[1], at, decision: "MAILING" });
    },
  },
  INITIAL_REJECTED: {
    submittedAt: office(6, 3),
    go: ({ db, staff }, { orderNo, submittedAt }) => {
      const at = minutesAfter(submittedAt, 150);
      const remarks = [ADDRESS_REMARK];
      return reviewAt(db, orderNo, { actor: staff.reviewers[0], at, decision: "REJECT", remarks });
    },
  },
  SMS_FAILED: { submittedAt: office(7, 4), go: failMessages },
  BUREAU_REJECTED: { submittedAt: office(12, 6), go: refuse },
  BUREAU_REVIEW: { submittedAt: office(5, 5), go: bringToBureau },
  SMS_VERIFYING: {
    submittedAt: ({ at }) => minutesAfter(at, -300),
    go: async ({ db, at, staff }, { orderNo }) => {
      const passedAt = minutesAfter(at, -130);
      await reviewAt(db, orderNo, { actor: staff.reviewers[1], at: passedAt, decision: "PASS" });
      await handOverAt(db, minutesAfter(at, -120));
    },
  },
  PENDING_BUREAU_SUBMIT: {
    submittedAt: ({ at }) => minutesAfter(at, -90),
    go: async ({ db, at, staff }, { orderNo }) => {
      await db.instanceSetting.create({ data: { key: HELD_PACKAGES, value: [orderNo], updatedAt: at } });
      const passedAt = minutesAfter(at, -1);
      await reviewAt(db, orderNo, { actor: staff.reviewers[0], at: passedAt, decision: "PASS" });
    },
  },
};

const isSubmittedStatus = (key: string): key is SubmittedStatus => key in COURSES;

/** Name of the account that shows a state: `bureau-review`. */
export const accountOf = (status: OpenDemoStatus): string => status.toLowerCase().replaceAll("_", "-");

const numbered = (word: string, index: number) => `${word}-${String(index + 1).padStart(2, "0")}`;

/** The last that was approved is the one that the ministry no longer has. */
const LOST = APPROVED_SPONSORS.length - 1;
const LOST_DAYS = 3;

/** The ministry ends a record from outside, and the daily comparison has noticed it some days ago. */
async function loseRecord({ db, at }: OrderScope, sponsor: DemoSponsor): Promise<void> {
  await cancelAtRegistry(db, sponsor);
  await doAt(daysBefore(at, LOST_DAYS), async (when) => {
    while ((await compareRecords(db, when, registriesOf(db))) > 0);
  });
}

/** Twelve numbers of Guangdong, so that the next one is not the first. */
function approvedPlans({ at, calendar }: OrderScope): readonly OrderPlan[] {
  return APPROVED_SPONSORS.map((sponsor, index) => ({
    account: numbered("approved", index),
    sponsor,
    submittedAt: submissionOf(officeMoment(daysBefore(at, 64 - index * 5), 0, index, calendar)),
    go: async (scope, filed) => {
      await bringToApproval(scope, filed);
      if (index === 0) await addElsewhere(scope.db, sponsor);
      if (index === LOST) await loseRecord(scope, sponsor);
    },
  }));
}

/** Twenty that wait for a reviewer, due from a working day ago to two from now. */
function queuePlans(scope: OrderScope): readonly OrderPlan[] {
  return QUEUE_SPONSORS.map((sponsor, index) => ({
    account: numbered("queue", index),
    sponsor,
    submittedAt: office(3 - (index % 4), index)(scope),
  }));
}

/** Every order of an account of its own, in the order in which they go on. */
export function listPlans(scope: OrderScope): readonly OrderPlan[] {
  const open = Object.keys(COURSES)
    .filter(isSubmittedStatus)
    .map((status): OrderPlan => {
      const { submittedAt, go } = COURSES[status];
      const plan = { account: accountOf(status), sponsor: SPONSORS_BY_STATUS[status] };
      return { ...plan, submittedAt: submittedAt(scope), ...(go ? { go } : {}) };
    });
  return [...approvedPlans(scope), ...queuePlans(scope), ...open];
}
