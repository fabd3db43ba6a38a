/**
 * What numbers of a range are good for: GENERAL for everything, VIRTUAL (virtual operator) and SATELLITE may miss
 * the message of MIIT, DATA_CARD usually has no handset.
 */
export type MobileRangeUse = "GENERAL" | "VIRTUAL" | "SATELLITE" | "DATA_CARD";

/** One allotted range of mainland mobile numbers; of several that fit, the longest prefix decides. */
export interface MobileRange {
  readonly prefix: string;
  readonly use: MobileRangeUse;
  /** Network of a virtual operator's range, where the notes name it. */
  readonly network?: "TELECOM" | "MOBILE" | "UNICOM";
}

const general = (...prefixes: readonly string[]): readonly MobileRange[] =>
  prefixes.map((prefix) => ({ prefix, use: "GENERAL" }));

const virtual = (
  network: "TELECOM" | "MOBILE" | "UNICOM",
  ...prefixes: readonly string[]
): readonly MobileRange[] => prefixes.map((prefix) => ({ prefix, use: "VIRTUAL", network }));

const satellite = (...prefixes: readonly string[]): readonly MobileRange[] =>
  prefixes.map((prefix) => ({ prefix, use: "SATELLITE" }));

/**
 * Ranges of mainland mobile numbers (号段).
 *
 * @source fields.md §3.2 of the domain notes
 */
export const MOBILE_RANGES: readonly MobileRange[] = [
  ...general("13", "150", "151", "152", "153", "155", "156", "157", "158", "159", "166"),
  ...general("172", "173", "1740", "175", "176", "177", "178", "18"),
  ...general("190", "191", "192", "193", "195", "196", "197", "198", "199"),
  { prefix: "145", use: "DATA_CARD" },
  { prefix: "147", use: "DATA_CARD" },
  { prefix: "149", use: "DATA_CARD" },
  ...satellite("17406", "17407", "17408", "17409", "17410", "17411", "17412", "1749"),
  ...virtual("TELECOM", "162", "1700", "1701", "1702"),
  ...virtual("MOBILE", "165", "1703", "1705", "1706"),
  ...virtual("UNICOM", "167", "1704", "1707", "1708", "1709", "171"),
];
