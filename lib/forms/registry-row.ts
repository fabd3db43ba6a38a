import { z } from "zod";
import type { PlainDate } from "@/lib/domain/calendar/plain-date";
import { normaliseFilingNumber, parseFilingNumber } from "@/lib/domain/filing/numbers";
import { checkCertificateNumber, normaliseCertificateNumber } from "@/lib/domain/identity/certificate-number";
import {
  type CertificateType,
  isPersonDocumentType,
  isSponsorDocumentType,
} from "@/lib/domain/identity/document-type";
import { normalisePersonName } from "@/lib/domain/identity/person-name";
import { normaliseOrganisationName } from "@/lib/domain/identity/sponsor-name";
import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { SPONSOR_DOCUMENTS } from "@/lib/domain/identity/tables/sponsor-documents";
import { normaliseAppName } from "@/lib/domain/naming/app-name";
import { normaliseDomain, toAsciiDomain } from "@/lib/domain/network/domain-name";
import { checkDomainSyntax } from "@/lib/domain/network/domain-syntax";
import { countCharacters } from "@/lib/domain/text/check-length";
import { normaliseCode, normaliseText } from "@/lib/domain/text/normalise";
import { cell, code, columnsWithFaults, yesOrNo } from "./table-cell";

/** Columns of a table of the ministry's records: one website or App a row, with its sponsor. */
export const REGISTRY_COLUMNS = [
  "cert_type",
  "cert_no",
  "sponsor_name",
  "subject_number",
  "subject_state",
  "service_type",
  "service",
  "service_name",
  "service_number",
  "service_state",
  "providers",
  "replace_ours",
] as const;

export type RegistryColumn = (typeof REGISTRY_COLUMNS)[number];

const LONGEST_NAME = 256;
const MOST_PROVIDERS = 20;
/** How the registry's tables name this portal's provider. */
const OURS = ["SELF", "本平台"];

const SUBJECT_STATES = {
  FILED: "已备案",
  SHELL: "空壳主体",
  CANCELLED: "已注销",
  IN_REVIEW: "审核中",
} as const;
const SERVICE_STATES = { FILED: "已备案", CANCELLED: "已注销", IN_REVIEW: "审核中" } as const;
const SERVICE_TYPES = { WEBSITE: "网站", APP: "App" } as const;

/** A key of a list, or its Chinese word. */
function oneOf<K extends string>(words: Readonly<Record<K, string>>) {
  const keys = Object.keys(words) as K[];
  return code.transform((text, field): K => {
    const found = keys.find(
      (key) => key === text.toUpperCase() || normaliseCode(words[key]).toUpperCase() === text.toUpperCase(),
    );
    if (found !== undefined) return found;
    field.issues.push({ code: "custom", input: text });
    return z.NEVER;
  });
}

const DOCUMENT_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...SPONSOR_DOCUMENTS, ...PERSON_DOCUMENTS }).map(([key, { zh }]) => [key, zh]),
);

const empty = code.refine((text) => text === "").transform(() => "" as const);
const blank = cell.transform(normaliseText);
const name = blank.refine((text) => countCharacters(text) <= LONGEST_NAME);

const providers = blank
  .transform((text) => text.split(/\s*[;；,，、]\s*/).filter((one) => one !== ""))
  .refine((list) => list.length <= MOST_PROVIDERS && list.every((one) => countCharacters(one) <= 64))
  .transform((list) => [...new Set(list.map((one) => (OURS.includes(one.toUpperCase()) ? "SELF" : one)))]);

const cells = z.strictObject({
  cert_type: oneOf(DOCUMENT_WORDS),
  cert_no: cell,
  sponsor_name: name.refine((text) => text !== ""),
  subject_number: code,
  subject_state: oneOf(SUBJECT_STATES),
  service_type: z.union([empty, oneOf(SERVICE_TYPES)]),
  service: name,
  service_name: name,
  service_number: code,
  service_state: z.union([empty, oneOf(SERVICE_STATES)]),
  providers,
  replace_ours: z.union([empty.transform(() => false), yesOrNo]),
});

type Cells = z.infer<typeof cells>;
type ServiceType = keyof typeof SERVICE_TYPES;

export interface RegistrySponsorRow {
  readonly certType: CertificateType;
  readonly certNo: string;
  readonly sponsorName: string;
  readonly subjectNumber: string | null;
  readonly state: keyof typeof SUBJECT_STATES;
}

export interface RegistryServiceRow {
  readonly type: ServiceType;
  /** A domain in ASCII, or the name of an App. */
  readonly key: string;
  readonly name: string | null;
  readonly serviceNumber: string | null;
  readonly state: keyof typeof SERVICE_STATES;
  readonly providers: readonly string[];
}

/** One row of the table, as it is compared and stored; without a service it is about the sponsor alone. */
export interface RegistryRow {
  readonly sponsor: RegistrySponsorRow;
  readonly service: RegistryServiceRow | null;
  readonly replaceOurs: boolean;
}

function sponsorFaults(row: Cells, certType: CertificateType, certNo: string, today: PlainDate) {
  const faults: RegistryColumn[] = [];
  const found = checkCertificateNumber(certType, certNo, { today });
  if (certNo === "" || found.some(({ severity }) => severity === "BLOCK")) faults.push("cert_no");
  const number = parseFilingNumber(row.subject_number);
  const isSubject = number.ok && (number.value.kind === "SUBJECT" || number.value.kind === "LICENCE");
  const isLive = row.subject_state === "FILED" || row.subject_state === "SHELL";
  if (row.subject_number === "" ? isLive : !isSubject) faults.push("subject_number");
  return faults;
}

function serviceFaults(row: Cells) {
  const faults: RegistryColumn[] = [];
  const { subject_state: ofSubject, service_state: state } = row;
  if (row.service_type === "") faults.push("service_type");
  if (state === "" || (state === "FILED" && ofSubject !== "FILED")) faults.push("service_state");
  if (row.service_type === "WEBSITE" && checkDomainSyntax(normaliseDomain(row.service)) !== null) {
    faults.push("service");
  }
  const number = parseFilingNumber(row.service_number);
  const subject = number.ok && number.value.kind !== "UNUSUAL" ? number.value.subject : null;
  const isOfSubject = subject !== null && subject === normaliseFilingNumber(row.subject_number);
  if (row.service_number === "" ? state === "FILED" : !isOfSubject) faults.push("service_number");
  return faults;
}

/** A sponsor on record without a service is a shell. */
function loneFaults(row: Cells) {
  const faults: RegistryColumn[] = row.subject_state === "FILED" ? ["service"] : [];
  const isTyped = row.service_type || row.service_name || row.service_number || row.service_state;
  return isTyped || row.providers.length > 0 ? [...faults, "service" as const] : faults;
}

function serviceOf(row: Cells): RegistryServiceRow | null {
  const { service_type: type, service_state: state } = row;
  if (row.service === "" || type === "" || state === "") return null;
  return {
    ...{ type, state, providers: row.providers },
    key:
      type === "WEBSITE"
        ? (toAsciiDomain(normaliseDomain(row.service)) ?? "")
        : normaliseAppName(row.service),
    name: row.service_name || (type === "APP" ? normaliseAppName(row.service) : null),
    serviceNumber: normaliseFilingNumber(row.service_number) || null,
  };
}

/**
 * One row of the ministry's records; `today` judges the numbers of persons. Whatever the value, a fault tells only the
 * column: its sentence says what is right there.
 */
export function registryRow(today: PlainDate) {
  return cells.transform((row, context): RegistryRow => {
    const { cert_type: certType } = row;
    if (!isSponsorDocumentType(certType) && !isPersonDocumentType(certType)) return z.NEVER;
    const certNo = normaliseCertificateNumber(certType, row.cert_no);
    const faults = [
      ...sponsorFaults(row, certType, certNo, today),
      ...(row.service === "" ? loneFaults(row) : serviceFaults(row)),
    ];
    for (const path of faults) context.issues.push({ code: "custom", input: row, path: [path] });
    const isPerson = isPersonDocumentType(certType);
    return {
      sponsor: {
        ...{ certType, certNo, state: row.subject_state },
        sponsorName: isPerson
          ? normalisePersonName(row.sponsor_name)
          : normaliseOrganisationName(row.sponsor_name),
        subjectNumber: normaliseFilingNumber(row.subject_number) || null,
      },
      service: serviceOf(row),
      replaceOurs: row.replace_ours,
    };
  });
}

/** The columns that cannot be read. */
export function faultyRegistryColumns(error: z.ZodError): readonly RegistryColumn[] {
  return columnsWithFaults(error, REGISTRY_COLUMNS);
}
