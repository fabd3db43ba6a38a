import type { Answers } from "../answers";
import type { Mistake } from "../step";

/** Answers that pass. */
export const SERVICE_ACCESS_EXAMPLE: Answers = {
  "services.s1.access.resourceMode": "OWN_INSTANCE",
  "services.s1.access.instanceId": "ins-example-1",
  "services.s1.access.ipRanges": "119.29.29.29",
  "services.s2.access.resourceMode": "SERVICE_CODE",
  "services.s2.access.serviceCode": "7K3M9QAZ2BTR6XW4HNDN",
  "services.s2.access.ipRanges": "119.29.29.30",
};

/** Answers that must fail, with the code they must give. */
export const SERVICE_ACCESS_MISTAKES: readonly Mistake[] = [];
