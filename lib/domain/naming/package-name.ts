import { at, type Finding, type Violation, violation } from "@/lib/domain/findings/finding";
import type { Platform } from "./tables/platforms";

const LONGEST_NAME = 128;
const JAVA_STYLE = /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+$/;
const BUNDLE_STYLE = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

const SHAPES: Readonly<Record<Platform, readonly RegExp[]>> = {
  ANDROID: [JAVA_STYLE],
  HARMONYOS: [JAVA_STYLE],
  IOS: [BUNDLE_STYLE],
  OTHER: [JAVA_STYLE, BUNDLE_STYLE],
};

/** One package as answered: the App it belongs to, and the path of its name. */
export interface PackageUse {
  readonly path: string;
  /** Key of the App: of its service in the order, or of its record. */
  readonly app: string;
  readonly platform: Platform;
  readonly packageName: string;
}

/**
 * Refuses a package name or bundle ID that does not have the form of its platform or more than 128
 * characters (F446); platform `OTHER` takes either form.
 *
 * @param packageName normalised as a code
 * @source fields.md §4.5 (`packageName`) of the domain notes
 */
export function checkPackageName(packageName: string, platform: Platform): Violation | null {
  if (packageName.length > LONGEST_NAME) return violation("F446");
  return SHAPES[platform].some((shape) => shape.test(packageName)) ? null : violation("F446");
}

/**
 * Refuses a package name twice on one platform of an App, and one that another App of the sponsor has (F446);
 * it may repeat across the platforms of one App. Upper and lower case are different, as on the devices.
 *
 * @param uses packages of the order
 * @param elsewhere packages of the sponsor's other Apps, from the records and open orders
 * @source fields.md §4.5 (`packageName`) and §11 of the domain notes
 */
export function checkPackageNamesOnce(
  uses: readonly PackageUse[],
  elsewhere: readonly Pick<PackageUse, "app" | "packageName">[],
): Finding[] {
  return uses.flatMap((use, index) => {
    const isRepeated = uses.some(
      (other, position) =>
        position < index &&
        other.packageName === use.packageName &&
        (other.app !== use.app || other.platform === use.platform),
    );
    const isTaken = elsewhere.some((other) => other.packageName === use.packageName && other.app !== use.app);
    return use.packageName !== "" && (isRepeated || isTaken) ? [at(use.path, violation("F446"))] : [];
  });
}
