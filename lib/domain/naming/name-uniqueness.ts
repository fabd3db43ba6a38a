import { type Violation, violation } from "@/lib/domain/findings/finding";
import { foldText } from "./fold-text";

/** Whether a bureau forbids a site name twice (column `nameUnique` of its rules). */
export type NameUniqueness = "NONE" | "SPONSOR" | "ALL";

/** A service that has a name already; `where` says which, e.g. its filing number or its place in the order. */
export interface NamedService {
  readonly name: string;
  readonly where: string;
}

/** The names a new one is compared with. */
export interface NamesInUse {
  readonly ofOrder: readonly NamedService[];
  readonly ofSponsor: readonly NamedService[];
  /** Filed services of anybody that the registry found under this name. */
  readonly filed: readonly NamedService[];
}

function findSame(name: string, services: readonly NamedService[]): NamedService | undefined {
  const folded = foldText(name);
  return services.find((service) => foldText(service.name) === folded);
}

/**
 * Objects to a site name that is in use (F460): BLOCK where the bureau forbids it inside one sponsor, WARN
 * where it forbids any filed name, and everywhere WARN inside one order. `{where}` names the other service.
 *
 * @source fields.md §9.1 (F460) and bureaus.md §9.2 (`nameUnique`) of the domain notes
 */
export function checkSiteNameUnique(name: string, inUse: NamesInUse, rule: NameUniqueness): Violation | null {
  const inOrder = findSame(name, inUse.ofOrder);
  const own = inOrder ?? findSame(name, inUse.ofSponsor);
  if (rule === "SPONSOR" && own) return violation("F460", { where: own.where }, "BLOCK");
  const filed = rule === "ALL" ? (own ?? findSame(name, inUse.filed)) : undefined;
  const other = inOrder ?? filed;
  return other ? violation("F460", { where: other.where }, "WARN") : null;
}

/**
 * Refuses an App name that another App of the sponsor has (F441), case, width and blanks apart.
 *
 * @param others names of the sponsor's other Apps, filed or in an order
 * @source fields.md §4.5 and §11 (`appName`) of the domain notes
 */
export function checkAppNameUnique(name: string, others: readonly string[]): Violation | null {
  const folded = foldText(name);
  return others.some((other) => foldText(other) === folded) ? violation("F441") : null;
}
