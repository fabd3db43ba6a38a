/**
 * What uploads may be; bytes and pixels, each limit itself is still allowed.
 *
 * @source materials.md §3, fields.md §4.5 (`icon`) of the domain notes
 */
export const FILE_LIMITS = {
  image: { formats: ["JPEG", "PNG"], maxBytes: 4_194_304 },
  icon: { formats: ["JPEG", "PNG"], maxBytes: 102_400, minSide: 120 },
  fileName: { maxCharacters: 100, forbidden: ":*?<>&'\"/;\\|" },
} as const;

/**
 * Least pixels of the longer and the shorter side, by class of material; below half of one of them the image is
 * refused, from there to the full number it is remarked.
 *
 * @source materials.md §3 of the domain notes
 */
export const MIN_PIXELS = {
  CERTIFICATE: { longer: 1500, shorter: 1100 },
  PERSON_DOCUMENT: { longer: 1280, shorter: 720 },
  OTHER: { longer: 600, shorter: 600 },
} as const satisfies Record<string, { longer: number; shorter: number }>;
