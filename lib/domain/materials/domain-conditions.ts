import { admitsHolder } from "../network/domain-holder";
import type { Asking, MaterialAsk } from "./material-ask";
import { domainPath, required, servicePath } from "./material-ask";
import type { MaterialFacts } from "./material-facts";

/** Whether the province asks for the certificate of every domain of this order. */
function isCertificateAsked({ rule, services }: MaterialFacts): boolean {
  const domains = services.reduce((count, service) => count + service.domains.length, 0);
  return rule.domainCertFrom > 0 && domains >= rule.domainCertFrom;
}

/**
 * The province's certificate; elsewhere certificate or screenshot of domains that could not be looked
 * up. It is one item that either paper meets, so the screenshot is no item of its own.
 *
 * @source materials.md §2 note f of the domain notes
 */
export const askDomainCertificate: Asking = (facts, code) => {
  if (code === "DOMAIN_REALNAME_SHOT") return [];
  const isAsked = isCertificateAsked(facts);
  return facts.services.flatMap((service) =>
    service.domains.flatMap(({ name, holder }): readonly MaterialAsk[] => {
      const owner = domainPath(service, name);
      if (isAsked) return [required(owner, "DOMAIN_CERT_ASKED", { domain: name })];
      if (holder !== "UNKNOWN") return [];
      const either = required(owner, "DOMAIN_UNKNOWN", { domain: name });
      return [{ ...either, alternatives: ["DOMAIN_REALNAME_SHOT"] }];
    }),
  );
};

/**
 * Proof of the relation when the holder is not the sponsor but somebody the bureau admits.
 *
 * @source materials.md §2 note o of the domain notes
 */
export const askHolderRelation: Asking = ({ services, rule }) =>
  services.flatMap((service) =>
    service.domains
      .filter(({ holder }) => holder !== "SPONSOR" && admitsHolder(rule.holder, holder))
      .map(({ name }) => required(domainPath(service, name), "HOLDER_RELATION", { domain: name })),
  );

/**
 * The document of every ticked approval.
 *
 * @source materials.md §2 note g of the domain notes
 */
export const askPreApproval: Asking = ({ services }) =>
  services.flatMap((service) =>
    service.preApprovals.map((item) =>
      required(servicePath(service, `preApprovals.${item}`), "PREAPPROVAL", { item }),
    ),
  );

/**
 * Letters for words in names and scope; a ticked financial approval takes the place of its letter.
 *
 * @source materials.md §2 note h of the domain notes
 */
export const askKeywordHit: Asking = ({ sponsor, services }, code) => {
  if (code === "NON_FINANCE_LETTER") {
    const isApproved = services.some((service) => service.preApprovals.includes("INTERNET_FINANCE"));
    return sponsor.hasFinanceWords && !isApproved ? [required("sponsor", "FINANCE_WORDS")] : [];
  }
  return services.flatMap((service) =>
    service.untickedTopics.map((item) =>
      required(servicePath(service, `untickedTopics.${item}`), "NOT_INVOLVED", { item }),
    ),
  );
};
