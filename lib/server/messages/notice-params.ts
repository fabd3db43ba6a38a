import { z } from "zod";

const bothTexts = z.object({ zh: z.string(), en: z.string() });

/** What a notice was told, as it is stored: words, numbers, yes and no, both languages. */
export const noticeParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), bothTexts]));
