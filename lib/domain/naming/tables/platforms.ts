/**
 * Platforms an App runs on (App运行平台).
 *
 * @source fields.md §7.7 of the domain notes
 */
export const PLATFORMS = {
  ANDROID: { zh: "安卓", en: "Android" },
  IOS: { zh: "苹果", en: "iOS" },
  HARMONYOS: { zh: "鸿蒙", en: "HarmonyOS" },
  OTHER: { zh: "其他（智能电视、车机、PC等）", en: "other (television, car, PC)" },
} as const satisfies Record<string, { zh: string; en: string }>;

/** Key of a platform. */
export type Platform = keyof typeof PLATFORMS;
