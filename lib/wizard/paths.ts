import type { FieldDeclaration, FieldMap } from "./field";
import { ACCESS_FIELDS } from "./fields/access";
import { APP_ADDRESS_FIELDS, PLATFORM_FIELDS, SDK_FIELDS } from "./fields/app";
import { CANCEL_FIELDS } from "./fields/cancel";
import { CLAIM_FIELDS } from "./fields/claim";
import { AGREEMENT_FIELDS, VERIFICATION_FORM_FIELDS } from "./fields/confirm";
import { MIGRATE_FIELDS, TRANSFER_FIELDS } from "./fields/move";
import { LEGAL_REP_FIELDS, SERVICE_PRINCIPAL_FIELDS, SPONSOR_PRINCIPAL_FIELDS } from "./fields/person";
import { APPROVAL_FIELDS, SERVICE_DETAIL_FIELDS } from "./fields/service";
import { SERVICE_CHECK_FIELDS } from "./fields/service-check";
import { SITE_ADDRESS_FIELDS } from "./fields/site-address";
import { SPONSOR_FIELDS } from "./fields/sponsor";
import { CAPTCHA_FIELDS, SPONSOR_CHECK_FIELDS } from "./fields/sponsor-check";

/** Every owner of fields; `*` stands for the key of a service, item or approval. `name` is the key of its texts. */
export const OWNERS: Readonly<Record<string, { readonly name: string; readonly fields: FieldMap }>> = {
  check: { name: "captcha", fields: CAPTCHA_FIELDS },
  sponsor: { name: "sponsor", fields: { ...SPONSOR_CHECK_FIELDS, ...SPONSOR_FIELDS } },
  sponsorPrincipal: { name: "person", fields: SPONSOR_PRINCIPAL_FIELDS },
  legalRep: { name: "person", fields: LEGAL_REP_FIELDS },
  "services.*": {
    name: "service",
    fields: {
      ...SERVICE_CHECK_FIELDS,
      ...SERVICE_DETAIL_FIELDS,
      ...SITE_ADDRESS_FIELDS,
      ...APP_ADDRESS_FIELDS,
    },
  },
  "services.*.approvals.*": { name: "approval", fields: APPROVAL_FIELDS },
  "services.*.platforms.*": { name: "platform", fields: PLATFORM_FIELDS },
  "services.*.sdks.*": { name: "sdk", fields: SDK_FIELDS },
  "services.*.servicePrincipal": { name: "person", fields: SERVICE_PRINCIPAL_FIELDS },
  "services.*.access": { name: "access", fields: ACCESS_FIELDS },
  agreements: { name: "agreements", fields: AGREEMENT_FIELDS },
  verificationForm: { name: "verificationForm", fields: VERIFICATION_FORM_FIELDS },
  cancel: { name: "cancel", fields: CANCEL_FIELDS },
  claim: { name: "claim", fields: CLAIM_FIELDS },
  transfer: { name: "transfer", fields: TRANSFER_FIELDS },
  migrate: { name: "migrate", fields: MIGRATE_FIELDS },
};

const KEY = /^(?:[a-z][1-9]\d{0,3}|[A-Z][A-Z_]{1,30})$/;

/** A declared field with its path taken apart. */
export interface PlacedField {
  readonly path: string;
  readonly owner: string;
  readonly name: string;
  /** Key of the owner's texts. */
  readonly ownerName: string;
  readonly field: FieldDeclaration;
}

/** Fields that were found, by path; the paths of declared fields repeat from order to order. */
const FOUND = new Map<string, PlacedField>();
/** Keys can be numbered up to 9999 by whoever sends them: the memory stays small all the same. */
const MOST_FOUND = 2_000;

/** The declared field at a path; null when no step declares it. */
export function findField(path: string): PlacedField | null {
  const known = FOUND.get(path);
  if (known) return known;
  const placed = placeField(path);
  if (FOUND.size >= MOST_FOUND) FOUND.clear();
  if (placed) FOUND.set(path, placed);
  return placed;
}

function placeField(path: string): PlacedField | null {
  const names = path.split(".");
  const name = names.pop() ?? "";
  const pattern = patternOf(names);
  const owner = Object.hasOwn(OWNERS, pattern) ? OWNERS[pattern] : undefined;
  if (!owner || !Object.hasOwn(owner.fields, name)) return null;
  if (names.some((part, index) => isKeyPlace(names, index) && !KEY.test(part))) return null;
  const field = owner.fields[name];
  return field ? { path, owner: names.join("."), name, ownerName: owner.name, field } : null;
}

/** An owner as `OWNERS` names it. */
function patternOf(names: readonly string[]): string {
  return names.map((part, index) => (isKeyPlace(names, index) ? "*" : part)).join(".");
}

/** Keys stand behind `services` and behind the lists of a service. */
function isKeyPlace(names: readonly string[], index: number): boolean {
  const before = names[index - 1];
  return before === "services" || before === "approvals" || before === "platforms" || before === "sdks";
}

/** Where a path stands in a filing: its service, its owner, its field. */
function placeOf(path: string): readonly number[] {
  const placed = findField(path);
  if (!placed) return [Number.MAX_SAFE_INTEGER];
  const pattern = patternOf(placed.owner.split("."));
  const fields = Object.keys(OWNERS[pattern]?.fields ?? {});
  const service = /^services\.s(\d+)\./.exec(path)?.[1] ?? "0";
  return [Number(service), Object.keys(OWNERS).indexOf(pattern), fields.indexOf(placed.name)];
}

/** Paths in the order in which a filing asks for them; the database keeps them in another one. */
export function inFormOrder(paths: readonly string[]): readonly string[] {
  const places = new Map(paths.map((path) => [path, placeOf(path)]));
  return paths.toSorted((a, b) => {
    const [one, other] = [places.get(a) ?? [], places.get(b) ?? []];
    const differing = one.findIndex((number, index) => number !== other[index]);
    return differing === -1 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
  });
}

/** How the value at a path is kept: whether it is sealed in the database, and whether screens mask it. */
export function privacyOf(path: string): {
  readonly isSealed: boolean;
  readonly privacy: FieldDeclaration["privacy"];
} {
  const privacy = findField(path)?.field.privacy ?? "hidden";
  return { isSealed: privacy !== "open", privacy };
}
