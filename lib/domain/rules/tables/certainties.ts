import type { Words } from "../column";
import type { Certainty } from "../rule-document";

/**
 * The grades of certainty in plain words, and what each means.
 *
 * @source bureaus.md §0 of the domain notes
 */
export const CERTAINTIES: Readonly<Record<Certainty, Words & { readonly means: Words }>> = {
  A: {
    zh: "多处印证",
    en: "confirmed",
    means: {
      zh: "国家规定，或至少两个近期来源一致",
      en: "national law, or at least two recent sources agree",
    },
  },
  B: {
    zh: "一处来源",
    en: "one source",
    means: { zh: "只有一个近期来源", en: "one recent source says so" },
  },
  C: {
    zh: "有待核实",
    en: "uncertain",
    means: {
      zh: "来源较旧或说法不一，以管局答复为准",
      en: "sources are old or disagree; what the bureau answers counts",
    },
  },
  D: {
    zh: "通用做法",
    en: "general practice",
    means: {
      zh: "没有公开来源，本平台按通用做法处理",
      en: "no published source; we follow the general practice",
    },
  },
};
