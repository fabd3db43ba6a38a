import type { FilingType } from "./types";

/** Switches of the provider where the sources disagree. */
export const SMS_SWITCHES = {
  smsOnChangeAccess: false,
  smsOnCancelService: true,
  smsOnMigrate: true,
} as const;

export type SmsSwitches = { readonly [K in keyof typeof SMS_SWITCHES]: boolean };

/** A person in charge at a path of the order; `recordMobile`: the number on record at the original provider. */
export interface SmsPerson {
  readonly path: string;
  readonly mobile: string;
  readonly recordMobile?: string;
  /** Whether this order changes the data of the part this person answers for (sponsor, or the service). */
  readonly partChanged?: boolean;
  /** Whether an ACCESS order changes this person too; the code then goes to the new number. */
  readonly personChanged?: boolean;
}

/** The persons of an order: the sponsor's, and one for each service it concerns. */
export interface SmsPersons {
  readonly sponsor: SmsPerson | null;
  readonly services: readonly SmsPerson[];
}

/** One verifier: a mobile, and the paths of all persons who share it. */
export interface SmsVerifier {
  readonly mobile: string;
  readonly paths: readonly string[];
}

/** Who verifies, by type, before persons of the same mobile are put together. */
const RULES: Readonly<
  Record<FilingType, (persons: SmsPersons, switches: SmsSwitches) => readonly SmsPerson[]>
> = {
  FIRST: (persons) => [...sponsorOf(persons), ...persons.services],
  ADD_SERVICE_EXTERNAL: ({ services }) => services,
  ADD_SERVICE_INTERNAL: ({ services }) => services,
  ACCESS: ({ services }) => services.map(onRecord),
  CHANGE_ALL: (persons) =>
    [...sponsorOf(persons), ...persons.services].filter((person) => person.partChanged),
  CHANGE_SUBJECT: sponsorOf,
  CHANGE_SERVICE: ({ services }) => services,
  CHANGE_ACCESS: ({ services }, { smsOnChangeAccess }) => (smsOnChangeAccess ? services : []),
  CANCEL_SUBJECT: sponsorOf,
  CANCEL_SERVICE: ({ services }, { smsOnCancelService }) => (smsOnCancelService ? services : []),
  CANCEL_ACCESS: () => [],
  CLAIM: () => [],
  IMPORT: () => [],
  TRANSFER_ACCOUNT: () => [],
  MIGRATE_SUBJECT: ({ services }, { smsOnMigrate }) => (smsOnMigrate ? services : []),
};

function sponsorOf({ sponsor }: SmsPersons): readonly SmsPerson[] {
  return sponsor ? [sponsor] : [];
}

function onRecord(person: SmsPerson): SmsPerson {
  const mobile = person.personChanged ? person.mobile : (person.recordMobile ?? person.mobile);
  return { ...person, mobile };
}

/**
 * Who receives the ministry's SMS for an order of this type: one verifier per mobile, in the order sponsor,
 * services; empty when the type needs none. ACCESS asks the number on record unless the person changes too.
 *
 * @source filing-types.md §4 of the domain notes
 */
export function smsVerifiers(
  type: FilingType,
  persons: SmsPersons,
  switches: SmsSwitches = SMS_SWITCHES,
): readonly SmsVerifier[] {
  const pathsOf = new Map<string, string[]>();
  for (const { mobile, path } of RULES[type](persons, switches)) {
    pathsOf.set(mobile, [...(pathsOf.get(mobile) ?? []), path]);
  }
  return [...pathsOf].map(([mobile, paths]) => ({ mobile, paths }));
}
