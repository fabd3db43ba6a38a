import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { exampleInstance, exampleServiceCode } from "./facts-example";
import { fails, failsAt } from "./fails";

/** Answers that pass. */
export const SERVICE_ACCESS_EXAMPLE: Answers = {
  "services.s1.access.resourceMode": "OWN_INSTANCE",
  "services.s1.access.instanceId": "ins-example-1",
  "services.s1.access.ipRanges": "119.29.29.29",
  "services.s2.access.resourceMode": "SERVICE_CODE",
  "services.s2.access.serviceCode": "7K3M9QAZ2BTR6XW4HNDN",
  "services.s2.access.ipRanges": "119.29.29.30",
};

const S1 = "services.s1.access";
const S2 = "services.s2.access";
const CODE = "7K3M9QAZ2BTR6XW4HNDN";

const withInstance = (changes: Parameters<typeof exampleInstance>[0]) => ({
  facts: { instances: { "ins-example-1": exampleInstance(changes) } },
});

const withCode = (...changes: Parameters<typeof exampleServiceCode>) => ({
  facts: { serviceCodes: { [CODE]: exampleServiceCode(...changes) } },
});

const SOON = new Date("2026-12-01T00:00:00Z");

/** Answers that must fail, with the code they must give. */
export const SERVICE_ACCESS_MISTAKES: readonly Mistake[] = [
  fails("F002", `${S1}.resourceMode`, null),
  fails("F002", `${S1}.resourceMode`, "constructor"),
  fails("F601", `${S1}.instanceId`, null),
  fails("F601", `${S1}.instanceId`, "ins-unknown"),
  fails("F601", `${S1}.instanceId`, "constructor"),
  failsAt("F601", `${S1}.instanceId`, withInstance({ isMainland: false })),
  failsAt("F601", `${S1}.instanceId`, withInstance({ paidMonths: 2 })),
  failsAt("F602", `${S1}.instanceId`, withInstance({ taken: 5 })),
  failsAt("F605", `${S1}.instanceId`, withInstance({ expiresAt: SOON })),
  fails("F603", `${S2}.serviceCode`, null),
  fails("F603", `${S2}.serviceCode`, "7K3M9QAZ2BTR6XW4HNDP"),
  failsAt("F603", `${S2}.serviceCode`, withCode({ state: "USED" })),
  failsAt("F603", `${S2}.serviceCode`, withCode({ targetAccount: "account-2" })),
  failsAt("F601", `${S2}.serviceCode`, withCode({}, { isMainland: false })),
  failsAt("F605", `${S2}.serviceCode`, withCode({}, { expiresAt: SOON })),
  failsAt("F606", `${S2}.serviceCode`, {
    change: { [`${S1}.resourceMode`]: "SERVICE_CODE", [`${S1}.serviceCode`]: CODE },
  }),
  fails("F604", `${S1}.ipRanges`, null),
  fails("F604", `${S1}.ipRanges`, "192.168.1.1"),
  fails("F604", `${S1}.ipRanges`, "119.29.29"),
  fails("F604", `${S1}.ipRanges`, "119.29.30.1"),
  fails("F604", `${S1}.ipRanges`, "119.29.29.1\n119.29.29.2\n119.29.29.3\n119.29.29.4"),
];
