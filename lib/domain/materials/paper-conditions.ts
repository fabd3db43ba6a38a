import type { Asking, MaterialAsk } from "./material-ask";
import { optional, required, servicePath } from "./material-ask";
import type { MaterialFacts } from "./material-facts";

/**
 * Only where the province still uses paper; elsewhere it is confirmed on screen.
 *
 * @source materials.md §2 note d of the domain notes
 */
export const askPaperForm: Asking = ({ services, rule }) =>
  rule.form === "P" ? services.map((service) => required(servicePath(service), "PAPER_FORM")) : [];

/**
 * Guangdong and Henan.
 *
 * @source materials.md §2 note e of the domain notes
 */
export const askCommitment: Asking = ({ rule }) =>
  rule.commitment === "GUANGDONG" || rule.commitment === "HENAN" ? [required("sponsor", "COMMITMENT")] : [];

/**
 * Two papers of Jiangsu; the video only where the provider switched it on.
 *
 * @source materials.md §2 note n of the domain notes
 */
export const askJiangsuPapers: Asking = ({ services, rule, switches }, code) => {
  const isVideo = code === "PLEDGE_VIDEO";
  if (rule.commitment !== "JIANGSU" || (isVideo && !switches.pledgeVideo)) return [];
  return services.map((service) =>
    required(servicePath(service), isVideo ? "PLEDGE_VIDEO" : "JIANGSU_PAPERS"),
  );
};

/**
 * From the province's number on; the plan per service, guarantee and contract once.
 *
 * @source materials.md §2 note i of the domain notes
 */
export const askQuantity: Asking = (facts, code) => {
  const { sponsor, services, rule } = facts;
  const threshold = rule.planFrom;
  const count = rule.planCounts === "DOMAIN_PREFIXES" ? sponsor.totalDomainPrefixes : sponsor.totalServices;
  if (threshold === 0 || count < threshold) return [];
  const params = { threshold, count };
  if (code === "GUARANTEE_LETTER") {
    return rule.guaranteeLetter === "Y" ? [required("sponsor", "QUANTITY", params)] : [];
  }
  if (code === "ACCESS_CONTRACT") {
    return rule.accessContract === "Y" ? [required("order", "QUANTITY", params)] : [];
  }
  return services.map((service) => required(servicePath(service), "QUANTITY", params));
};

/**
 * The sponsor's name or number is another than on record.
 *
 * @source materials.md §2 note j of the domain notes
 */
export const askRenamed: Asking = ({ sponsor }) =>
  sponsor.isRenamed ? [required("sponsor", "RENAMED")] : [];

function establishmentAsk({ sponsor, rule }: MaterialFacts, owner: string): MaterialAsk | null {
  const { kind } = sponsor;
  if (kind !== "GOVERNMENT" && kind !== "PUBLIC_INSTITUTION" && kind !== "MASS_ORG") return null;
  if (rule.establishment === "Y") return required(owner, "ESTABLISHMENT");
  const isGovernmentSite = rule.establishment === "GOV" && kind === "GOVERNMENT";
  if (isGovernmentSite) return required(owner, "GOVERNMENT_SITE");
  return kind === "MASS_ORG" ? null : optional(owner, "ESTABLISHMENT_ADVISED");
}

/**
 * Party, government, public institutions and mass organisations; elsewhere only advised.
 *
 * @source materials.md §2 note k of the domain notes
 */
export const askEstablishment: Asking = (facts) =>
  facts.services.flatMap((service) => establishmentAsk(facts, servicePath(service)) ?? []);

/**
 * A name without link to the sponsor, e-commerce in 湖北, a transfer into a company in 北京.
 *
 * @source materials.md §2 note p of the domain notes
 */
export const askNameOrContent: Asking = ({ services, rule, filingType }, code) => {
  if (code === "TRADEMARK_PROOF") {
    const unconnected = services.filter((service) => service.hasUnconnectedName);
    return unconnected.map((service) => optional(servicePath(service), "UNCONNECTED_NAME"));
  }
  return services.flatMap((service): readonly MaterialAsk[] => {
    const owner = servicePath(service);
    if (rule.explanation === "E_COMMERCE" && service.isECommerce) return [required(owner, "E_COMMERCE")];
    if (rule.explanation === "TRANSFER" && filingType === "MIGRATE_SUBJECT")
      return [required(owner, "TRANSFER")];
    if (!service.hasUnconnectedName) return [];
    return [optional(owner, rule.explanation === "NAME" ? "NAME_EXPLANATION" : "UNCONNECTED_NAME")];
  });
};

/**
 * Hazardous or precursor chemicals in 山东.
 *
 * @source materials.md §2 note q of the domain notes
 */
export const askHazardousScope: Asking = ({ sponsor, rule }) =>
  rule.hazardousPermit === "Y" && sponsor.hasHazardousScope ? [required("sponsor", "HAZARDOUS_SCOPE")] : [];

/**
 * Never required.
 *
 * @source materials.md §2 note s of the domain notes
 */
export const askFurtherPapers: Asking = ({ services, switches }, code) => {
  if (code === "OTHER_SERVICE") {
    return services.map((service) => optional(servicePath(service), "FURTHER_PAPERS"));
  }
  if (code === "OTHER_SUBJECT") return [optional("sponsor", "FURTHER_PAPERS")];
  return switches.partyConfirmation ? [optional("sponsor", "PARTY_CONFIRMATION")] : [];
};

/**
 * The icon of every App.
 *
 * @source materials.md §2.1 of the domain notes
 */
export const askApp: Asking = ({ services }) =>
  services
    .filter((service) => service.serviceType === "APP")
    .map((service) => required(servicePath(service), "APP_ICON"));
