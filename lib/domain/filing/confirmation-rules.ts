import { at, type Finding, violation } from "../findings/finding";
import { listServicePersons, type OrderAnswers } from "./order-answers";

/**
 * What the applicant agrees to before submitting; the key is the last part of the field path.
 *
 * @source fields.md §5 of the domain notes
 */
export const AGREEMENTS = {
  authenticity: { zh: "真实性承诺", en: "pledge that everything is true" },
  agencyService: { zh: "代备案服务协议", en: "agreement on filing on behalf" },
  informationSecurity: { zh: "信息安全管理承诺", en: "pledge on information security" },
  personalData: { zh: "个人信息处理告知", en: "notice on personal data" },
} as const;

export type AgreementKey = keyof typeof AGREEMENTS;

/**
 * Wants every agreement ticked in its current version (F501 at `agreements.<key>`).
 *
 * @param ticked version that was ticked, by key; @param current version in force, by key
 * @source fields.md §5 (F501) and §10 (C12) of the domain notes
 */
export function checkAgreements(
  ticked: Readonly<Partial<Record<AgreementKey, string>>>,
  current: Readonly<Record<AgreementKey, string>>,
): readonly Finding[] {
  return LIST.filter((key) => ticked[key] !== current[key]).map((key) =>
    at(`agreements.${key}`, violation("F501")),
  );
}

const LIST: readonly AgreementKey[] = [
  "authenticity",
  "agencyService",
  "informationSecurity",
  "personalData",
];

/**
 * Wants the mobile of every person in charge verified by our own SMS code: never verified is F308 at its code,
 * changed since is F504. The legal representative's mobile is not verified.
 *
 * @param verified the mobile that was verified last, by path of the person
 * @source fields.md §3 (`mobile`), §5 (F504) and §10 (C11) of the domain notes
 */
export function checkVerifiedMobiles(
  answers: OrderAnswers,
  verified: Readonly<Record<string, string>>,
): readonly Finding[] {
  const { sponsorPrincipal } = answers;
  const own = sponsorPrincipal ? [{ path: "sponsorPrincipal", person: sponsorPrincipal }] : [];
  // One code serves a person who stands in several places.
  const numbers = new Set(Object.values(verified));
  return [...own, ...listServicePersons(answers)].flatMap(({ path, person }): Finding[] => {
    if (!person.mobile || numbers.has(person.mobile)) return [];
    const wasVerified = verified[path] !== undefined;
    return wasVerified
      ? [at(`${path}.mobile`, violation("F504"))]
      : [at(`${path}.mobileCode`, violation("F308"))];
  });
}
