/**
 * Columns that start with the same value in every province; administrators may change them per province.
 *
 * @source bureaus.md §8 and §9.2, fields.md §2.4 (severities that a bureau may switch) of the domain notes
 */
export const EQUAL_EVERYWHERE = {
  legalRepRequired: false,
  legalRepPhoneRequired: false,
  domainMinValidityDays: 90,
  slaWorkingDays: 20,
  typicalWorkingDays: 10,
  crossCitySeverity: "BLOCK",
  superiorSeverity: "WARN",
  abnormalSeverity: "WARN",
  mobileElsewhereSeverity: "BLOCK",
} as const;
