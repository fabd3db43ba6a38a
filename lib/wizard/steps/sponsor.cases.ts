import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { fails, failsAt, INDIVIDUAL } from "./fails";

/** Answers that pass. */
export const SPONSOR_EXAMPLE: Answers = {
  "sponsor.certAddress": "广东省深圳市南山区科苑路8号",
  "sponsor.commAddress": "科苑路8号讯美科技广场3栋1201室",
  "sponsor.superior": "深圳市星河软件有限公司",
  "sponsor.certValidFrom": "2020-05-06",
  "sponsor.certLongTerm": "true",
};

const ADDRESS = "sponsor.certAddress";
const COMM = "sponsor.commAddress";
const SUPERIOR = "sponsor.superior";
const VALID_TO = "sponsor.certValidTo";
const SUBMISSION = { phase: "SUBMISSION" } as const;

/** An individual in another region than the one on the identity card. */
const outOfProvince = (regionCode: string) => ({ ...INDIVIDUAL, "sponsor.regionCode": regionCode });

const ELSEWHERE_IN_HEBEI = { "sponsor.regionCode": "130102", [ADDRESS]: "河北省唐山市路北区新华道1号" };

const ADDRESSES: readonly Mistake[] = [
  fails("F001", ADDRESS, null),
  fails("F003", ADDRESS, "深圳"),
  fails("F102", ADDRESS, "浙江省杭州市西湖区文三路1号"),
  fails("F204", ADDRESS, "广东省深圳市南山区科苑路8号", {
    facts: { certificateTexts: { [ADDRESS]: "广东省深圳市福田区福华路1号" } },
  }),
  fails("F001", COMM, null),
  fails("F003", COMM, "8号"),
  fails("F205", COMM, "科苑路讯美科技广场"),
  fails("F206", COMM, "科苑路8号3-1201室"),
  fails("F207", COMM, "南山区科苑路8号3栋1201室"),
  failsAt("F211", COMM, { change: ELSEWHERE_IN_HEBEI }),
  failsAt("F211", COMM, {
    change: ELSEWHERE_IN_HEBEI,
    rule: { crossCitySeverity: "WARN" },
    severity: "WARN",
  }),
];

const INDIVIDUALS: readonly Mistake[] = [
  fails("F101", "sponsor.certRegionCode", null, { change: INDIVIDUAL }),
  fails("F101", "sponsor.certRegionCode", "440000", { change: INDIVIDUAL }),
  failsAt("F212", "sponsor.certRegionCode", { change: outOfProvince("140105") }),
  failsAt("F212", "sponsor.certRegionCode", { change: outOfProvince("610102"), severity: "WARN" }),
  failsAt("F213", "sponsor.certRegionCode", { change: outOfProvince("310101"), context: SUBMISSION }),
  failsAt("F213", "sponsor.certRegionCode", {
    change: outOfProvince("150102"),
    context: SUBMISSION,
    severity: "WARN",
  }),
];

/** Answers that must fail, with the code they must give. */
export const SPONSOR_MISTAKES: readonly Mistake[] = [
  ...ADDRESSES,
  ...INDIVIDUALS,
  fails("F208", SUPERIOR, null),
  fails("F208", SUPERIOR, "星"),
  fails("F003", SUPERIOR, "星".repeat(257)),
  failsAt("F214", SUPERIOR, { change: { "sponsor.regionCode": "640104" }, severity: "WARN" }),
  failsAt("F214", SUPERIOR, {
    change: { "sponsor.regionCode": "640104" },
    rule: { superiorSeverity: "BLOCK" },
    severity: "BLOCK",
  }),
  failsAt("F214", SUPERIOR, {
    change: {
      "sponsor.regionCode": "450102",
      "sponsor.sponsorKind": "PUBLIC_INSTITUTION",
      "sponsor.certType": "INSTITUTION_LEGAL_PERSON",
      "sponsor.certNo": "12320100466000010A",
    },
    severity: "WARN",
  }),
  fails("F002", "sponsor.certValidFrom", null),
  fails("F005", "sponsor.certValidFrom", "2026-02-30"),
  fails("F304", "sponsor.certValidFrom", "2026-11-22"),
  fails("F002", VALID_TO, null, { change: { "sponsor.certLongTerm": null } }),
  fails("F005", VALID_TO, "2027-02-29", { change: { "sponsor.certLongTerm": null } }),
  fails("F209", VALID_TO, "2027-02-19", { change: { "sponsor.certLongTerm": null } }),
  fails("F003", "sponsor.subjectRemark", "备".repeat(201)),
  fails("F003", "sponsor.businessScope", "营".repeat(4001)),
  fails("F466", "sponsor.businessScope", "软件开发；资产管理", { severity: "WARN" }),
  fails("F466", "sponsor.businessScope", "软件开发；资产管理", { context: SUBMISSION }),
];
