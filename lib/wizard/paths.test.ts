import { expect, test } from "vitest";
import { inFormOrder } from "./paths";

test("paths stand as a filing asks for them: sponsor, persons, each website with what belongs to it", () => {
  const asked = [
    "sponsor.regionCode",
    "sponsor.sponsorKind",
    "sponsor.certNo",
    "sponsor.certAddress",
    "sponsorPrincipal.name",
    "sponsorPrincipal.mobile",
    "services.s1.serviceType",
    "services.s1.serviceName",
    "services.s1.servicePrincipal.name",
    "services.s1.access.instanceId",
    "services.s2.serviceType",
    "services.s10.serviceType",
  ];
  expect(inFormOrder(asked.toSorted())).toEqual(asked);
  expect(inFormOrder(asked.toReversed())).toEqual(asked);
});

test("what no step declares stands last", () => {
  expect(inFormOrder(["sponsor.unknown", "sponsor.certNo"])).toEqual(["sponsor.certNo", "sponsor.unknown"]);
});
