import type { Answers } from "@/lib/wizard/answers";
import { COMPANIES, FAMILY_NAMES, GIVEN_NAMES } from "../invented-names";
import { type DemoProvince, PLACES, type Place } from "../places";
import { aCitizenId, aMobile, anEmergencyMobile, aUnifiedCode } from "./numbers";

/** Which websites and Apps a sponsor files. */
export type DemoServices = "WEBSITE" | "APP" | "BOTH";

/** Somebody who files in the demo: everything that an order of theirs says. */
export interface DemoSponsor {
  readonly number: number;
  readonly kind: "ENTERPRISE" | "INDIVIDUAL";
  readonly province: DemoProvince;
  readonly services: DemoServices;
  readonly name: string;
  readonly certNo: string;
  readonly personName: string;
  readonly personCertNo: string;
  readonly mobile: string;
  /** Of the person in charge; stays as it is on record when further domains come. */
  readonly email: string;
  readonly domain: string;
  /** Stem of the names of website and App. */
  readonly brand: string;
}

function rowOf<T>(rows: readonly T[], number: number): T {
  const row = rows[number % rows.length];
  if (row === undefined) throw new RangeError("an empty list has no rows");
  return row;
}

function personNameOf(number: number): string {
  return `${FAMILY_NAMES.charAt((number * 7) % FAMILY_NAMES.length)}${rowOf(GIVEN_NAMES, number * 5)}`;
}

/**
 * The sponsor of a number: always the same one, on every machine.
 *
 * @param number 0 to 66, each another sponsor
 */
export function aSponsor(
  number: number,
  {
    province,
    services,
    kind = "ENTERPRISE",
  }: Pick<DemoSponsor, "province" | "services"> & {
    readonly kind?: DemoSponsor["kind"];
  },
): DemoSponsor {
  const place: Place = PLACES[province];
  const [brand, letters, trade] = rowOf(COMPANIES, number);
  const personName = personNameOf(number);
  const personCertNo = aCitizenId(place.regionCode, number);
  const isPerson = kind === "INDIVIDUAL";
  return {
    number,
    kind,
    province,
    services,
    name: isPerson ? personName : `${place.city}${brand}${trade}有限公司`,
    certNo: isPerson ? personCertNo : aUnifiedCode(place.regionCode, number),
    personName,
    personCertNo,
    mobile: aMobile(number),
    email: `contact@${letters}-demo.cn`,
    domain: `${letters}-demo.cn`,
    brand,
  };
}

function personAnswers(owner: string, sponsor: DemoSponsor): Answers {
  const { areaCode } = PLACES[sponsor.province];
  return {
    [`${owner}.name`]: sponsor.personName,
    [`${owner}.certType`]: "RESIDENT_ID",
    [`${owner}.certNo`]: sponsor.personCertNo,
    [`${owner}.certValidFrom`]: "2018-03-01",
    [`${owner}.certValidTo`]: "2038-03-01",
    [`${owner}.mobile`]: sponsor.mobile,
    [`${owner}.landline`]: `086-${areaCode}-2688${String(1000 + sponsor.number)}`,
    [`${owner}.emergencyMobile`]: anEmergencyMobile(sponsor.number),
    [`${owner}.email`]: sponsor.email,
  };
}

function sponsorAnswers(sponsor: DemoSponsor): Answers {
  const place = PLACES[sponsor.province];
  const common = {
    "sponsor.regionCode": place.regionCode,
    "sponsor.sponsorKind": sponsor.kind,
    "sponsor.certNo": sponsor.certNo,
    "sponsor.sponsorName": sponsor.name,
    "sponsor.certAddress": `${place.address}${place.street}${10 + sponsor.number}号`,
    "sponsor.commAddress": `${place.street}${10 + sponsor.number}号${1 + (sponsor.number % 9)}栋${201 + sponsor.number}室`,
  };
  if (sponsor.kind === "INDIVIDUAL") {
    return { ...common, "sponsor.certType": "RESIDENT_ID", "sponsor.certRegionCode": place.regionCode };
  }
  return {
    ...common,
    "sponsor.certType": "BUSINESS_LICENCE",
    "sponsor.superior": sponsor.name,
    "sponsor.certValidFrom": "2020-05-06",
    "sponsor.certLongTerm": "true",
  };
}

function websiteAnswers(owner: string, { domain, brand, kind }: DemoSponsor): Answers {
  const isPerson = kind === "INDIVIDUAL";
  return {
    [`${owner}.serviceType`]: "WEBSITE",
    [`${owner}.domain`]: domain,
    [`${owner}.serviceName`]: isPerson ? `${brand}学习笔记` : `${brand}官网`,
    [`${owner}.serviceContents`]: [isPerson ? "BLOG" : "ORG_PORTAL"],
    [`${owner}.homepageUrl`]: `www.${domain}`,
    ...(isPerson
      ? { [`${owner}.remark`]: "本站用于记录个人学习编程的笔记和心得体会，不涉及经营性内容。" }
      : {}),
  };
}

function appAnswers(owner: string, { domain, brand, number }: DemoSponsor): Answers {
  return {
    [`${owner}.serviceType`]: "APP",
    [`${owner}.appName`]: `${brand}助手`,
    [`${owner}.serviceContents`]: ["OTHER"],
    [`${owner}.allDomains`]: `api.${domain}`,
    [`${owner}.hostedDomains`]: [`api.${domain}`],
    [`${owner}.usesSdk`]: "false",
    [`${owner}.platforms.p1.platform`]: "ANDROID",
    [`${owner}.platforms.p1.packageName`]: `cn.demo.${domain.replace(/-demo\.cn$/, "").replace(/-/g, "")}`,
    [`${owner}.platforms.p1.publicKey`]: `C5A${number % 10}`.repeat(128),
    [`${owner}.platforms.p1.certFingerprint`]: `9F86D081884C7D659A2FEAA0C55AD${String(100 + number)}`,
    [`${owner}.platforms.p1.domains`]: [`api.${domain}`],
  };
}

/** Keys and types of what a sponsor files, in their order. */
function serviceTypesOf({ services }: DemoSponsor): readonly ("WEBSITE" | "APP")[] {
  return services === "BOTH" ? ["WEBSITE", "APP"] : [services];
}

/** Everything that an order of a sponsor says, complete and right. */
export function answersOf(sponsor: DemoSponsor, instance: { id: string; ip: string }): Answers {
  const services = serviceTypesOf(sponsor).map((type, index) => {
    const owner = `services.s${index + 1}`;
    return {
      ...(type === "APP" ? appAnswers(owner, sponsor) : websiteAnswers(owner, sponsor)),
      [`${owner}.preApprovals`]: ["NONE"],
      [`${owner}.languages`]: ["SIMPLIFIED_CHINESE"],
      [`${owner}.isCommercial`]: "false",
      [`${owner}.hasInteraction`]: "false",
      ...personAnswers(`${owner}.servicePrincipal`, sponsor),
      [`${owner}.servicePrincipal.belongsToSponsor`]: "true",
      [`${owner}.access.resourceMode`]: "OWN_INSTANCE",
      [`${owner}.access.instanceId`]: instance.id,
      [`${owner}.access.ipRanges`]: instance.ip,
    };
  });
  return Object.assign(
    {},
    sponsorAnswers(sponsor),
    personAnswers("sponsorPrincipal", sponsor),
    sponsor.kind === "ENTERPRISE" ? { "sponsorPrincipal.isLegalRep": "true" } : {},
    ...services,
  );
}
