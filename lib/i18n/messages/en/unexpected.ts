import type { Translation } from "../../translation";
import type { unexpected as source } from "../zh-CN/unexpected";

export const unexpected = {
  title: "This page cannot be shown right now",
  text: "The fault is ours, not yours. Please try again in a moment.",
  safe: "Everything you typed is saved, and filings already submitted are not affected.",
  again: "Open this page again",
  home: "Go to the start page",
  reference: "If you contact support, please give this reference: {digest}",
} satisfies Translation<typeof source>;
