import "server-only";
import type { OrderFacts } from "@/lib/wizard/facts";
import type { Draft } from "./draft-repository";
import type { Saved } from "./save-answers";

/** Facts that this request has collected already, and the save of the draft they hold for. */
export interface KnownFacts {
  readonly draft: Pick<Draft, "id" | "version">;
  readonly facts: OrderFacts;
}

const FACT_PATH =
  /^(?:sponsor\.(?:sponsorKind|certType|certNo)|(?:sponsorPrincipal|services\.s\d+\.servicePrincipal)\.(?:certType|certNo|mobile|email)|services\.s\d+\.(?:serviceType|serviceName|domain|allDomains|access\..+))$/;

/** Whether facts are looked up by the answer at a path. */
export function isFactAnswer(path: string): boolean {
  return FACT_PATH.test(path);
}

/** The facts of a page that still hold after a save; null when it, or somebody else meanwhile, may have moved them. */
export function factsAfter(
  page: { readonly draft: Draft; readonly context: { readonly facts: OrderFacts | null } },
  { draft, changed }: Pick<Saved, "draft" | "changed">,
): OrderFacts | null {
  const version = page.draft.version + (changed.length > 0 ? 1 : 0);
  const isAlone = draft.id === page.draft.id && draft.version === version;
  return isAlone && !changed.some(isFactAnswer) ? page.context.facts : null;
}
