/** What an answer is while the order is being filled in. */
type Answer<T> = T | undefined;

/** A person in charge (负责人) as far as the rules over several persons look. */
export interface PersonAnswers {
  readonly name?: Answer<string>;
  readonly certType?: Answer<string>;
  readonly certNo?: Answer<string>;
  readonly mobile?: Answer<string>;
  readonly emergencyMobile?: Answer<string>;
  readonly email?: Answer<string>;
  readonly isLegalRep?: Answer<boolean>;
  /** Declaration box of a service person: belongs to the organisation (F336). */
  readonly belongsToSponsor?: Answer<boolean>;
}

/** A website or App of the order. */
export interface ServiceAnswers {
  readonly serviceType?: Answer<string>;
  readonly serviceName?: Answer<string>;
  readonly servicePrincipal?: Answer<PersonAnswers>;
}

/** The sponsor (主办者). */
export interface SponsorAnswers {
  readonly sponsorKind: string;
  readonly sponsorName?: Answer<string>;
  readonly certType?: Answer<string>;
  readonly certNo?: Answer<string>;
}

/** The normalised answers of an order, nested as the field paths of fields.md; services by key `s1`, `s2` …. */
export interface OrderAnswers {
  readonly sponsor: SponsorAnswers;
  readonly sponsorPrincipal?: Answer<PersonAnswers>;
  readonly legalRep?: Answer<PersonAnswers>;
  readonly services: Readonly<Record<string, ServiceAnswers>>;
}

/** A person of the order with the path it stands at. */
export interface PlacedPerson {
  readonly path: string;
  readonly person: PersonAnswers;
}

/**
 * Whether the sponsor is an individual (个人).
 *
 * @source fields.md §11 of the domain notes
 */
export function isIndividual({ sponsor }: OrderAnswers): boolean {
  return sponsor.sponsorKind === "INDIVIDUAL";
}

/**
 * The service persons of an order with their paths, in the order of the services.
 *
 * @source fields.md, "Paths", of the domain notes
 */
export function listServicePersons({ services }: OrderAnswers): readonly PlacedPerson[] {
  return Object.entries(services).flatMap(([key, { servicePrincipal }]) =>
    servicePrincipal ? [{ path: `services.${key}.servicePrincipal`, person: servicePrincipal }] : [],
  );
}

/**
 * Every person of an order: sponsor's person, service persons, and a legal representative entered separately.
 *
 * @source fields.md §2.2, §2.3 and §3 of the domain notes
 */
export function listPersons(answers: OrderAnswers): readonly PlacedPerson[] {
  const { sponsorPrincipal, legalRep } = answers;
  const isCopied = sponsorPrincipal?.isLegalRep === true;
  return [
    ...(sponsorPrincipal ? [{ path: "sponsorPrincipal", person: sponsorPrincipal }] : []),
    ...listServicePersons(answers),
    ...(legalRep && !isCopied ? [{ path: "legalRep", person: legalRep }] : []),
  ];
}

/**
 * Whether two persons carry the same document number; unknown while one is missing.
 *
 * @source fields.md §3.6 (F331, F332) of the domain notes
 */
export function isSamePerson(a: PersonAnswers, b: PersonAnswers): boolean | "UNKNOWN" {
  if (!a.certNo || !b.certNo) return "UNKNOWN";
  return a.certNo === b.certNo;
}
