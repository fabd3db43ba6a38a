import type { OrderAnswers, PersonAnswers } from "@/lib/domain/filing/order-answers";
import { type Answers, serviceKeys, textAt } from "./answers";

/** An empty answer is no answer. */
function said(answers: Answers, path: string): string | undefined {
  return textAt(answers, path) || undefined;
}

/** A yes-no answer, or a tick box (no tick = no). */
function saidYes(answers: Answers, path: string): boolean | undefined {
  const text = said(answers, path);
  return text === undefined ? undefined : text === "true";
}

function personOf(answers: Answers, owner: string): PersonAnswers {
  return {
    name: said(answers, `${owner}.name`),
    certType: said(answers, `${owner}.certType`),
    certNo: said(answers, `${owner}.certNo`),
    mobile: said(answers, `${owner}.mobile`),
    emergencyMobile: said(answers, `${owner}.emergencyMobile`),
    email: said(answers, `${owner}.email`),
    isLegalRep: saidYes(answers, `${owner}.isLegalRep`),
    belongsToSponsor: textAt(answers, `${owner}.belongsToSponsor`) === "true",
  };
}

/** The answers in the nested form that the rules over a whole order read. */
export function orderAnswersOf(answers: Answers): OrderAnswers {
  const services = serviceKeys(answers).map((key) => {
    const owner = `services.${key}`;
    return [
      key,
      {
        serviceType: said(answers, `${owner}.serviceType`),
        serviceName: said(answers, `${owner}.serviceName`),
        servicePrincipal: personOf(answers, `${owner}.servicePrincipal`),
      },
    ] as const;
  });
  return {
    sponsor: {
      sponsorKind: textAt(answers, "sponsor.sponsorKind"),
      sponsorName: said(answers, "sponsor.sponsorName"),
      certType: said(answers, "sponsor.certType"),
      certNo: said(answers, "sponsor.certNo"),
    },
    sponsorPrincipal: personOf(answers, "sponsorPrincipal"),
    legalRep: personOf(answers, "legalRep"),
    services: Object.fromEntries(services),
  };
}
