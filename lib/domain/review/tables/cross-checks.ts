import type { FindingCode } from "../../findings/finding";

/**
 * The checks of a whole order at its submission (C01 … C12), each with the findings by which it speaks.
 *
 * @source fields.md §10 of the domain notes
 */
export const CROSS_CHECKS = {
  C01: ["F201", "F418"],
  C02: ["F102"],
  C03: ["F222"],
  C04: ["M106"],
  C05: ["M109"],
  C06: ["M105", "M109"],
  C07: ["F601", "F602", "F603", "F606"],
  C08: ["F411", "F412", "F413", "F414", "F415", "F416", "F417", "F418", "F419", "F420", "F421", "F425"],
  C09: ["C09"],
  C10: ["F502", "F503"],
  C11: ["F504"],
  C12: ["F501"],
} as const satisfies Record<string, readonly FindingCode[]>;
