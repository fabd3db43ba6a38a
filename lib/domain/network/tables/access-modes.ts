/**
 * How a site is connected (网站接入方式), with the bit of the filing form as decimal text.
 *
 * @source fields.md §6 (`accessModes`) of the domain notes
 */
export const ACCESS_MODES = {
  DEDICATED_LINE: { bit: "1", zh: "专线", en: "dedicated line" },
  COLOCATION: { bit: "2", zh: "主机托管", en: "colocation" },
  VIRTUAL_HOST: { bit: "4", zh: "虚拟主机", en: "virtual host" },
  OTHER: { bit: "8", zh: "其他方式", en: "other" },
  CLOUD: { bit: "16", zh: "云接入", en: "cloud" },
} as const satisfies Record<string, { bit: string; zh: string; en: string }>;

/** Key of an access mode. */
export type AccessMode = keyof typeof ACCESS_MODES;

/** The access mode unless the product says otherwise. */
export const DEFAULT_ACCESS_MODE: AccessMode = "CLOUD";
