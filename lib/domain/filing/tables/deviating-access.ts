import type { ProvinceCode } from "../../bureau/provinces";

/**
 * Bureaus that let an access filing deviate from the record when a change follows at once: 山西, 浙江, 安徽, 广东,
 * 海南, 云南. The list is from texts of 2019 (certainty C) and not complete.
 *
 * @source filing-types.md §6 of the domain notes
 */
export const DEVIATING_ACCESS: readonly ProvinceCode[] = ["14", "33", "34", "44", "46", "53"];
