import { citizenIdCheckCharacter } from "@/lib/domain/identity/citizen-id";
import { organisationCodeCheckCharacter } from "@/lib/domain/identity/organisation-code";
import { unifiedCodeCheckCharacter } from "@/lib/domain/identity/unified-code";

const digits = (value: number, length: number) => String(value).padStart(length, "0");

/** A unified social credit code of an enterprise, with both checks right; nobody was given one that begins so. */
export function aUnifiedCode(regionCode: string, number: number): string {
  const organisation = `MADM${digits(number, 4)}`;
  // A check of X inside would be right too; it only looks like a mistake on screens.
  const inside = `${organisation}${organisationCodeCheckCharacter(organisation)}`;
  const body = `91${regionCode}${inside}`;
  return `${body}${unifiedCodeCheckCharacter(body)}`;
}

/** A citizen identity number with a right check character. */
export function aCitizenId(regionCode: string, number: number): string {
  const birth = `19${80 + (number % 15)}${digits(1 + (number % 12), 2)}${digits(1 + (number % 28), 2)}`;
  const body = `${regionCode}${birth}${digits(901 + (number % 98), 3)}`;
  return `${body}${citizenIdCheckCharacter(body)}`;
}

/** Mobile of the person in charge of a demo sponsor; 11 digits. */
export const aMobile = (number: number): string => `1380100${digits(number, 4)}`;

/** Mobile for emergencies of a demo sponsor; 11 digits. */
export const anEmergencyMobile = (number: number): string => `1390100${digits(number, 4)}`;

/** Public address of a demo instance. */
export const aPublicIp = (account: number, instance: number): string =>
  `119.29.${Math.floor(account / 60)}.${(account % 60) * 4 + instance}`;
