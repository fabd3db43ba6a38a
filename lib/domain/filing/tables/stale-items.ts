/**
 * What loses its meaning when an answer of the basic check changes: field paths (`services[]` = the services
 * concerned) and material codes.
 *
 * @source filing-types.md §2.4 of the domain notes
 */
export const STALE_ITEMS = {
  province: [
    "sponsor.subjectRemark",
    "services[].remark",
    "PRINCIPAL_AUTH_LETTER",
    "SERVICE_AUTH_LETTER",
    "COMMITMENT_LETTER",
    "RESPONSIBILITY_NOTICE",
    "AUTHENTICITY_PLEDGE",
    "PLEDGE_VIDEO",
    "GUARANTEE_LETTER",
    "VERIFICATION_FORM",
    "NOT_INVOLVED_LETTER",
    "NON_FINANCE_LETTER",
    "RESIDENCE_PERMIT",
    "RESIDENCE_PROOF",
  ],
  toIndividual: [
    "sponsor.superior",
    "sponsor.certValidFrom",
    "sponsor.certValidTo",
    "sponsor.businessScope",
    "legalRep",
    "services[].preApprovals",
    "services[].hasInteraction",
    "services[].isCommercial",
    "SPONSOR_CERT",
    "LEGAL_REP_ID",
    "PRINCIPAL_AUTH_LETTER",
    "SERVICE_AUTH_LETTER",
    "PREAPPROVAL_DOC",
  ],
  toOrganisation: ["sponsor.certRegionCode", "SPONSOR_ID", "RESIDENCE_PERMIT", "RESIDENCE_PROOF"],
  certificate: [
    "SPONSOR_CERT",
    "SPONSOR_ID",
    "COMMITMENT_LETTER",
    "AUTHENTICITY_PLEDGE",
    "NOT_INVOLVED_LETTER",
    "NON_FINANCE_LETTER",
  ],
  domain: ["DOMAIN_CERT", "DOMAIN_REALNAME_SHOT", "VERIFICATION_FORM"],
  fromWebsite: ["services[].domain", "services[].serviceName", "services[].homepageUrl", "DOMAIN_CERT"],
  fromApp: [
    "services[].appName",
    "services[].allDomains",
    "services[].hostedDomains",
    "services[].platforms",
    "services[].usesSdk",
    "services[].sdks",
    "APP_ICON",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
