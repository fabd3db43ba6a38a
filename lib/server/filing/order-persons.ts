import "server-only";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { Reachable } from "../messages/notice-messages";

/** How the person at a path of the answers is reached. */
export function personAt(answers: Answers, path: string): Reachable {
  return { email: textAt(answers, `${path}.email`), mobile: textAt(answers, `${path}.mobile`) };
}

/** The persons in charge of the services. */
export function servicePersons(answers: Answers): readonly Reachable[] {
  return serviceKeys(answers).map((key) => personAt(answers, `services.${key}.servicePrincipal`));
}
