import type { RecordFacts } from "../facts";

/** A filing on record, with an account that may take over and nothing in the way. */
export const RECORD_EXAMPLE: RecordFacts = {
  values: {
    "sponsor.regionCode": "440305",
    "sponsor.certAddress": "广东省深圳市南山区科苑路1号",
    "services.s1.domain": "xinghe-demo.cn\nxinghe-demo.com",
  },
  number: "粤ICP备2026000001号",
  lookup: { certType: "BUSINESS_LICENCE", certNo: "91440300MA5DEMX715" },
  target: { exists: true, isOwn: false, holdsSponsor: false, province: null },
  hasOpenOrder: { own: false, target: false },
  services: [
    { serviceNumber: "粤ICP备2026000001号-1", serviceType: "WEBSITE", province: "44" },
    { serviceNumber: "粤ICP备2026000001号-2A", serviceType: "APP", province: "44" },
  ],
};

/** An account whose sponsor is filed in the province of the example. */
export const FILED_TARGET = { exists: true, isOwn: false, holdsSponsor: true, province: "44" } as const;
