import { at, type Finding, type FindingCode, violation } from "../findings/finding";
import {
  isIndividual,
  isSamePerson,
  listPersons,
  listServicePersons,
  type OrderAnswers,
  type PersonAnswers,
  type PlacedPerson,
  type SponsorAnswers,
} from "./order-answers";

function notTheSponsor(
  { path, person }: PlacedPerson,
  sponsor: SponsorAnswers,
  code: FindingCode,
): readonly Finding[] {
  const pairs = [
    ["name", person.name, sponsor.sponsorName],
    ["certType", person.certType, sponsor.certType],
    ["certNo", person.certNo, sponsor.certNo],
  ] as const;
  return pairs
    .filter(([, own, wanted]) => own !== undefined && wanted !== undefined && own !== wanted)
    .map(([field]) => at(`${path}.${field}`, violation(code)));
}

/**
 * An individual files alone: sponsor's person (F221) and every service person (F335) are the sponsor, with the
 * same name, document type and number; each differing field is named.
 *
 * @source fields.md §2.2 (F221) and §3.6 (F335) of the domain notes
 */
export function checkIndividual(answers: OrderAnswers): readonly Finding[] {
  if (!isIndividual(answers)) return [];
  const { sponsor, sponsorPrincipal } = answers;
  const own = sponsorPrincipal
    ? notTheSponsor({ path: "sponsorPrincipal", person: sponsorPrincipal }, sponsor, "F221")
    : [];
  return [...own, ...listServicePersons(answers).flatMap((placed) => notTheSponsor(placed, sponsor, "F335"))];
}

/**
 * The service person of an organisation belongs to it: the declaration must be ticked (F336).
 *
 * @source fields.md §3.6 (F336) of the domain notes
 */
export function checkBelonging(answers: OrderAnswers): readonly Finding[] {
  if (isIndividual(answers)) return [];
  return listServicePersons(answers)
    .filter(({ person }) => person.belongsToSponsor !== true)
    .map(({ path }) => at(`${path}.belongsToSponsor`, violation("F336")));
}

function isEqual(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a !== "" && a === b;
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/**
 * Sponsor's person and a service person of another document share neither mobile nor e-mail (F331).
 *
 * @source fields.md §3.6 (F331) of the domain notes
 */
export function checkDifferentPersons(answers: OrderAnswers): readonly Finding[] {
  const principal = answers.sponsorPrincipal;
  if (!principal) return [];
  const others = listServicePersons(answers).filter(
    ({ person }) => isSamePerson(principal, person) === false,
  );
  return others.flatMap(({ path, person }) =>
    (["mobile", "email"] as const)
      .filter((field) => isEqual(principal[field], person[field]))
      .map((field) => at(`${path}.${field}`, violation("F331"))),
  );
}

/**
 * One document number means one name, mobile and e-mail all over the order (F332); said at the later place.
 *
 * @source fields.md §3.6 (F332) of the domain notes
 */
export function checkSamePersons(answers: OrderAnswers): readonly Finding[] {
  const first = new Map<string, PersonAnswers>();
  const found: Finding[] = [];
  for (const { path, person } of listPersons(answers)) {
    const known = person.certNo ? first.get(person.certNo) : undefined;
    if (person.certNo) first.set(person.certNo, { ...person, ...known });
    for (const field of ["name", "mobile", "email"] as const) {
      if (known && differs(known[field], person[field]))
        found.push(at(`${path}.${field}`, violation("F332")));
    }
  }
  return found;
}

/**
 * The emergency number is neither the person's own mobile (F310) nor that of another person of the order (F333).
 *
 * @source fields.md §3 (`emergencyMobile`) and §3.6 (F333) of the domain notes
 */
export function checkEmergencyNumbers(answers: OrderAnswers): readonly Finding[] {
  const persons = listPersons(answers);
  return persons.flatMap(({ path, person }): Finding[] => {
    const place = `${path}.emergencyMobile`;
    if (isEqual(person.emergencyMobile, person.mobile)) return [at(place, violation("F310"))];
    // Their own mobile was told apart above, so whoever matches is somebody else.
    const isOthers = persons.some((other) => isEqual(person.emergencyMobile, other.person.mobile));
    return isOthers ? [at(place, violation("F333"))] : [];
  });
}

/**
 * Where the bureau has `emergencyDiffer`, sponsor's person and another service person name different emergency
 * numbers (F316, WARN).
 *
 * @source fields.md §3.6 (F316), bureaus.md §6 of the domain notes
 */
export function checkEmergencyDiffer(
  answers: OrderAnswers,
  rule: { readonly emergencyDiffer: "Y" | "N" },
): readonly Finding[] {
  const principal = answers.sponsorPrincipal;
  if (!principal || rule.emergencyDiffer === "N") return [];
  return listServicePersons(answers)
    .filter(({ person }) => isSamePerson(principal, person) === false)
    .filter(({ person }) => isEqual(principal.emergencyMobile, person.emergencyMobile))
    .map(({ path }) => at(`${path}.emergencyMobile`, violation("F316")));
}
