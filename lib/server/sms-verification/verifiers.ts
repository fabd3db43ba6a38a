import "server-only";
import { type SmsVerifier, smsVerifiers } from "@/lib/domain/filing/sms-verifiers";
import type { FilingType } from "@/lib/domain/filing/types";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";

/** The ministry's verifiers of an order, by the answers that were handed in. */
export function verifiersOf(type: FilingType, answers: Answers): readonly SmsVerifier[] {
  const person = (path: string) => ({ path, mobile: textAt(answers, `${path}.mobile`) });
  return smsVerifiers(type, {
    sponsor: person("sponsorPrincipal"),
    services: serviceKeys(answers).map((key) => person(`services.${key}.servicePrincipal`)),
  });
}
