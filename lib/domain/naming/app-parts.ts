import { type Violation, violation } from "@/lib/domain/findings/finding";
import { countCharacters } from "@/lib/domain/text/check-length";
import { PLATFORMS } from "./tables/platforms";
import { SDK_TYPES } from "./tables/sdk-types";

const LONGEST_TEXT = 128;

/** One external SDK as answered. */
export interface SdkAnswer {
  readonly sdkName: string;
  readonly sdkProvider: string;
  readonly sdkType: string;
}

function isFilled(text: string): boolean {
  const length = countCharacters(text);
  return length > 0 && length <= LONGEST_TEXT;
}

/**
 * Refuses an App without platform or with an unknown one (F445).
 *
 * @source fields.md §4.5 (`platforms`) and §7.7 of the domain notes
 */
export function checkPlatforms(keys: readonly string[]): Violation | null {
  const isSound = keys.length > 0 && keys.every((key) => Object.hasOwn(PLATFORMS, key));
  return isSound ? null : violation("F445");
}

/**
 * Refuses an App that uses SDKs and lists none, or one without name, provider (each up to 128 characters) or
 * known kind (F450).
 *
 * @source fields.md §4.5 (`usesSdk`) of the domain notes; the bound is ours
 */
export function checkSdks(usesSdk: boolean, sdks: readonly SdkAnswer[]): Violation | null {
  if (!usesSdk) return null;
  const areSound = sdks.every(
    ({ sdkName, sdkProvider, sdkType }) =>
      isFilled(sdkName) && isFilled(sdkProvider) && Object.hasOwn(SDK_TYPES, sdkType),
  );
  return sdks.length > 0 && areSound ? null : violation("F450");
}
