import { STALE_ITEMS } from "../../filing/tables/stale-items";

/** Fields that say the same of one document: whoever repairs one may have to repair the others. */
const DOCUMENT_FIELDS = [
  "certType",
  "certNo",
  "nationality",
  "birthDate",
  "certValidFrom",
  "certValidTo",
  "certLongTerm",
] as const;

/**
 * What depends on a field of a person (or of an individual sponsor), by the name of the field: fields of the same
 * owner, and materials.
 *
 * @source workflow.md §1.1 of the domain notes ("what depends on them"); the list is ours
 */
export const PERSON_DEPENDENTS = {
  name: ["certNo", "SPONSOR_ID", "PRINCIPAL_ID", "LEGAL_REP_ID", "SERVICE_PRINCIPAL_ID", "FACE_CHECK"],
  certType: [
    ...DOCUMENT_FIELDS,
    "SPONSOR_ID",
    "PRINCIPAL_ID",
    "LEGAL_REP_ID",
    "SERVICE_PRINCIPAL_ID",
    "FACE_CHECK",
  ],
  certNo: [
    ...DOCUMENT_FIELDS,
    "name",
    "SPONSOR_ID",
    "PRINCIPAL_ID",
    "LEGAL_REP_ID",
    "SERVICE_PRINCIPAL_ID",
    "FACE_CHECK",
  ],
  certValidFrom: [...DOCUMENT_FIELDS, "SPONSOR_ID", "PRINCIPAL_ID", "LEGAL_REP_ID", "SERVICE_PRINCIPAL_ID"],
  certValidTo: [...DOCUMENT_FIELDS, "SPONSOR_ID", "PRINCIPAL_ID", "LEGAL_REP_ID", "SERVICE_PRINCIPAL_ID"],
  certLongTerm: ["certValidFrom", "certValidTo"],
  mobile: ["mobileCode"],
  imType: ["imAccount"],
  imAccount: ["imType"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * What depends on an answer: field paths (`services[]` = the same service, or every service when the answer
 * belongs to the order), blocks, and material codes.
 *
 * @source filing-types.md §2.4 and workflow.md §1.1 of the domain notes; the fields that come and go: fields.md
 */
export const DEPENDENTS = {
  "sponsor.regionCode": [
    "sponsor.certAddress",
    "sponsor.certRegionCode",
    "sponsor.commAddress",
    ...STALE_ITEMS.province,
  ],
  "sponsor.sponsorKind": [
    "sponsor",
    "sponsorPrincipal",
    "services[].preApprovals",
    "services[].approvals",
    "services[].serviceContents",
    ...STALE_ITEMS.toIndividual,
    ...STALE_ITEMS.toOrganisation,
  ],
  "sponsor.certType": [
    "sponsor.certNo",
    "sponsor.sponsorName",
    "sponsor.certAddress",
    "sponsor.certValidFrom",
    "sponsor.certValidTo",
    "sponsor.certLongTerm",
    ...STALE_ITEMS.certificate,
  ],
  "sponsor.certNo": [
    "sponsor.certType",
    "sponsor.sponsorName",
    "sponsor.certAddress",
    ...STALE_ITEMS.certificate,
  ],
  "sponsor.sponsorName": [
    "sponsor.certNo",
    "sponsor.certAddress",
    ...STALE_ITEMS.certificate,
    "NAME_CHANGE_PROOF",
  ],
  "sponsor.certAddress": ["sponsor.certRegionCode", "SPONSOR_CERT"],
  "sponsor.commAddress": ["sponsor.regionCode", "sponsor.subjectRemark"],
  "sponsor.certValidFrom": ["sponsor.certValidTo", "sponsor.certLongTerm", "SPONSOR_CERT"],
  "sponsor.certValidTo": ["sponsor.certValidFrom", "sponsor.certLongTerm", "SPONSOR_CERT"],
  "sponsor.certLongTerm": ["sponsor.certValidFrom", "sponsor.certValidTo", "SPONSOR_CERT"],
  "sponsorPrincipal.isLegalRep": ["sponsorPrincipal", "legalRep", "PRINCIPAL_AUTH_LETTER", "LEGAL_REP_ID"],
  sponsorPrincipal: ["legalRep", "PRINCIPAL_ID", "PRINCIPAL_AUTH_LETTER", "LEGAL_REP_ID"],
  legalRep: ["LEGAL_REP_ID"],
  "services[].servicePrincipal": ["SERVICE_PRINCIPAL_ID", "SERVICE_AUTH_LETTER", "FACE_CHECK"],
  "services[].serviceType": ["services[]", ...STALE_ITEMS.fromWebsite, ...STALE_ITEMS.fromApp],
  "services[].domain": ["services[].homepageUrl", "services[].siteAccessUrlForReview", ...STALE_ITEMS.domain],
  "services[].appName": ["APP_ICON"],
  "services[].serviceName": ["services[].remark", "TRADEMARK_PROOF", "NOT_INVOLVED_LETTER"],
  "services[].serviceContents": [
    "services[].preApprovals",
    "services[].approvals",
    "services[].remark",
    "PREAPPROVAL_DOC",
  ],
  "services[].preApprovals": [
    "services[].approvals",
    "services[].serviceContents",
    "PREAPPROVAL_DOC",
    "NOT_INVOLVED_LETTER",
  ],
  "services[].approvals": ["services[].preApprovals", "PREAPPROVAL_DOC"],
  "services[].usesSdk": ["services[].sdks"],
  "services[].allDomains": ["services[].hostedDomains", "services[].platforms", "DOMAIN_CERT"],
  "services[].hostedDomains": ["services[].allDomains"],
  "services[].access": ["services[].access"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Fields that a document shows, by the material: repairing the picture may mean repairing what was copied from it. */
export const SHOWN_ON = {
  SPONSOR_CERT: ["certNo", "sponsorName", "certAddress", "certValidFrom", "certValidTo", "certLongTerm"],
  SPONSOR_ID: ["certNo", "sponsorName", "certAddress", "certValidFrom", "certValidTo", "certLongTerm"],
  PRINCIPAL_ID: ["certNo", "name", "certValidFrom", "certValidTo", "certLongTerm"],
  LEGAL_REP_ID: ["certNo", "name", "certValidFrom", "certValidTo", "certLongTerm"],
  SERVICE_PRINCIPAL_ID: ["certNo", "name", "certValidFrom", "certValidTo", "certLongTerm"],
  PREAPPROVAL_DOC: ["approvalNo"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
