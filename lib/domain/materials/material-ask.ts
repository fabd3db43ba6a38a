import type { MessageParams } from "../findings/finding";
import type { MaterialCode } from "./catalogue";
import type { MaterialFacts, ServiceMaterialFacts } from "./material-facts";
import type { BecauseKey } from "./tables/because";

/** One material that a rule asks for, and of whom. */
export interface MaterialAsk {
  /** Path of the owner: `sponsor`, `legalRep`, `services.s1`, `services.s1.preApprovals.NEWS` … */
  readonly owner: string;
  readonly requirement: "REQUIRED" | "OPTIONAL";
  readonly because: BecauseKey;
  readonly params?: MessageParams;
  /** Other kinds of material for the same owner that do instead. */
  readonly alternatives?: readonly MaterialCode[];
}

/** Reads a condition of the matrix: every ask for one kind of material that follows from the facts. */
export type Asking = (facts: MaterialFacts, code: MaterialCode) => readonly MaterialAsk[];

/**
 * An ask that must be met.
 *
 * @source materials.md §2 of the domain notes
 */
export function required(owner: string, because: BecauseKey, params?: MessageParams): MaterialAsk {
  return { owner, requirement: "REQUIRED", because, ...(params && { params }) };
}

/**
 * An ask that may be met.
 *
 * @source materials.md §2 of the domain notes
 */
export function optional(owner: string, because: BecauseKey): MaterialAsk {
  return { owner, requirement: "OPTIONAL", because };
}

/**
 * The path of a service, or of something below it.
 *
 * @source materials.md §2 of the domain notes
 */
export function servicePath({ key }: ServiceMaterialFacts, below = ""): string {
  return below ? `services.${key}.${below}` : `services.${key}`;
}

/**
 * The path of one domain: a website has one (old records several), an App has a list.
 *
 * @source materials.md §2 of the domain notes
 */
export function domainPath(service: ServiceMaterialFacts, name: string): string {
  if (service.serviceType === "APP") return servicePath(service, `allDomains.${name}`);
  return servicePath(service, service.domains.length > 1 ? `domain.${name}` : "domain");
}
