import "server-only";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { blindIndex } from "../sealed/seal";
import type { MaterialFile } from "./material-repository";

/** Whom a face check is about. */
export interface CheckedPerson {
  readonly name: string;
  readonly certType: string;
  readonly certNo: string;
}

/** `services.s1` → `s1`; the sponsor's own check is kept under `sponsor`. */
export function faceKeyOf(owner: string): string {
  return owner.split(".")[1] ?? owner;
}

/** The person in charge of a service (`s1`), or the individual sponsor; null while name or number is missing. */
export function findCheckedPerson(answers: Answers, faceKey: string): CheckedPerson | null {
  const isIndividual = textAt(answers, "sponsor.sponsorKind") === "INDIVIDUAL";
  const service = `services.${faceKey}.servicePrincipal`;
  const isOwnBlock = textAt(answers, `${service}.certNo`) !== "" || !isIndividual;
  const path = faceKey === "sponsor" || !isOwnBlock ? "sponsor" : service;
  const person = {
    name: textAt(answers, path === "sponsor" ? "sponsor.sponsorName" : `${path}.name`),
    certType: textAt(answers, `${path}.certType`),
    certNo: textAt(answers, `${path}.certNo`),
  };
  return person.name && person.certType && person.certNo ? person : null;
}

/** The document of the person, wherever the order keeps it. */
function documentOf(files: readonly MaterialFile[], faceKey: string): MaterialFile | undefined {
  const places = [
    `SERVICE_PRINCIPAL_ID services.${faceKey}.servicePrincipal`,
    "SPONSOR_ID sponsor",
    "PRINCIPAL_ID sponsorPrincipal",
  ];
  const fronts = files.filter(({ status, side }) => status === "CURRENT" && side !== "BACK");
  return places
    .map((place) => fronts.find(({ code, owner }) => `${code} ${owner}` === place))
    .find((file) => file !== undefined);
}

/** Keyed digest of name, document type and number: equal for equal persons, and says nothing else. */
export function personIndex({ name, certType, certNo }: CheckedPerson): string {
  return blindIndex("face-person", [name, certType, certNo].join("\u0000"));
}

/** What a check rests on: the person, and the image of the document when there is one. */
export function personHash(person: CheckedPerson, files: readonly MaterialFile[], faceKey: string): string {
  return `${personIndex(person)}:${documentOf(files, faceKey)?.sha256 ?? ""}`;
}

/** Whether person or document image changed; a document that is only now there is no change. */
export function isPersonChanged(before: string, after: string): boolean {
  const [person, image] = before.split(":");
  const [personNow, imageNow] = after.split(":");
  return person !== personNow || (image !== "" && image !== imageNow);
}
