import type { Mistake } from "../step";
import { fails, failsAt, INDIVIDUAL } from "./fails";

const SUBMISSION = { phase: "SUBMISSION" } as const;

const PASSPORT = { certType: "PASSPORT", certNo: "X12345678", nationality: "SGP", birthDate: "1990-01-31" };

/** Born on 1 January 2012 and 1 July 2009. */
const AGED_14 = "11010120120101001X";
const AGED_17 = "110101200907010017";

function documents(path: string): readonly Mistake[] {
  const on = (name: string) => `${path}.${name}`;
  const passport = Object.fromEntries(Object.entries(PASSPORT).map(([name, value]) => [on(name), value]));
  return [
    fails("F001", on("name"), null),
    fails("F301", on("name"), "张三1"),
    fails("F301", on("name"), "张"),
    fails("F302", on("certType"), null),
    fails("F302", on("certType"), "TEMPORARY_ID"),
    fails("F302", on("certType"), "__proto__"),
    fails("F001", on("certNo"), null),
    fails("F303", on("certNo"), "110101199001010016"),
    fails("F302", on("certNo"), "810000199505050014", { severity: "WARN" }),
    fails("F314", on("nationality"), null, { change: passport }),
    fails("F314", on("nationality"), "CHN", { change: passport }),
    fails("F315", on("birthDate"), null, { change: passport }),
    fails("F315", on("birthDate"), "2026-11-21", { change: passport }),
    fails("F315", on("birthDate"), "1905-01-01", { change: passport }),
    fails("F002", on("certValidFrom"), null),
    fails("F304", on("certValidFrom"), "2026-11-22"),
    fails("F005", on("certValidTo"), "2027-13-01"),
    fails("F002", on("certValidTo"), null),
    fails("F305", on("certValidTo"), "2027-02-19"),
  ];
}

function ages(path: string): readonly Mistake[] {
  const certNo = `${path}.certNo`;
  return [
    fails("F321", certNo, AGED_14),
    fails("F321", certNo, AGED_17, { change: { "sponsor.regionCode": "120101" } }),
    fails("F321", certNo, AGED_17, { change: { "sponsor.regionCode": "110105" }, severity: "WARN" }),
    fails("F322", certNo, AGED_17, {
      change: { "sponsor.regionCode": "320102" },
      context: SUBMISSION,
    }),
    fails("F321", `${path}.birthDate`, "2012-01-01", {
      change: Object.fromEntries(Object.entries(PASSPORT).map(([name, value]) => [`${path}.${name}`, value])),
    }),
  ];
}

function contacts(path: string): readonly Mistake[] {
  const on = (name: string) => `${path}.${name}`;
  return [
    fails("F001", on("mobile"), null),
    fails("F306", on("mobile"), "15400000000"),
    fails("F307", on("mobile"), "17000000000"),
    fails("F307", on("mobile"), "14500000000", { severity: "WARN" }),
    failsAt("F313", on("mobile"), {
      change: { "sponsor.regionCode": "120101" },
      facts: { mobileProvinces: { "13800138000": "44" } },
    }),
    fails("F308", on("mobileCode"), null, { facts: { verifiedMobiles: [], verifiedByPath: {} } }),
    fails("F308", on("mobileCode"), "123456", { facts: { verifiedMobiles: [], verifiedByPath: {} } }),
    failsAt("F504", on("mobile"), {
      facts: { verifiedMobiles: ["13700137000"], verifiedByPath: { [path]: "13700137000" } },
    }),
    fails("F309", on("landline"), "0755-12"),
    fails("F309", on("landline"), "13800138000"),
    fails("F309", on("landline"), null, { change: { "sponsor.regionCode": "320102" }, severity: "WARN" }),
    fails("F313", on("landline"), "086-010-82998299"),
    fails("F001", on("emergencyMobile"), null),
    fails("F306", on("emergencyMobile"), "1380013800"),
    fails("F310", on("emergencyMobile"), "13800138000"),
    fails("F311", on("emergencyMobile"), "16500000000"),
    fails("F001", on("email"), null),
    fails("F312", on("email"), "zhangwei@xinghe"),
  ];
}

function extras(path: string): readonly Mistake[] {
  const on = (name: string) => `${path}.${name}`;
  return [
    fails("F003", on("position"), "长".repeat(33)),
    fails("F004", on("position"), "<script>"),
    fails("F002", on("imType"), "FAX"),
    fails("F001", on("imAccount"), null, { change: { [on("imType")]: "QQ" } }),
    fails("F003", on("imAccount"), "1".repeat(65), { change: { [on("imType")]: "QQ" } }),
    fails("F003", on("remark"), "备".repeat(201)),
  ];
}

function registers(path: string): readonly Mistake[] {
  const none = {
    registerState: "NORMAL",
    blacklisted: [],
    mobilesElsewhere: [],
    emailsElsewhere: [],
    personsElsewhere: [],
  } as const;
  return [
    failsAt("F233", path, { facts: { registers: { ...none, blacklisted: [path] } } }),
    failsAt("F234", `${path}.mobile`, {
      facts: { registers: { ...none, mobilesElsewhere: [`${path}.mobile`] } },
    }),
    failsAt("F234", `${path}.mobile`, {
      facts: { registers: { ...none, mobilesElsewhere: [`${path}.mobile`] } },
      rule: { mobileElsewhereSeverity: "WARN" },
      severity: "WARN",
    }),
    failsAt("F235", `${path}.email`, {
      facts: { registers: { ...none, emailsElsewhere: [`${path}.email`] } },
    }),
    failsAt("F236", path, { facts: { registers: { ...none, personsElsewhere: [path] } } }),
  ];
}

/** The mistakes that can be made with any person in charge. */
export function personMistakes(path: string): readonly Mistake[] {
  return [
    ...documents(path),
    ...ages(path),
    ...contacts(path),
    ...extras(path),
    ...registers(path),
    fails("F302", `${path}.certType`, "PASSPORT", {
      change: { ...INDIVIDUAL, "sponsor.regionCode": "130102" },
    }),
  ];
}
