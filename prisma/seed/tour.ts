import type { Answers } from "@/lib/wizard/answers";
import { exampleAnswers } from "@/lib/wizard/example";
import { goodInstance } from "./instances";

/** The instance of `applicant@demo.example` that the tour files on. */
export const TOUR_INSTANCE = goodInstance("applicant", 0);

/** What the newcomer of the tour types: a company in Guangdong with one website and one App, in one order. */
export const TOUR_ANSWERS: Answers = {
  ...exampleAnswers(),
  "services.s1.access.resourceMode": "OWN_INSTANCE",
  "services.s1.access.instanceId": TOUR_INSTANCE.id,
  "services.s1.access.ipRanges": TOUR_INSTANCE.ip,
  "services.s2.access.resourceMode": "OWN_INSTANCE",
  "services.s2.access.instanceId": TOUR_INSTANCE.id,
  "services.s2.access.ipRanges": TOUR_INSTANCE.ip,
};
