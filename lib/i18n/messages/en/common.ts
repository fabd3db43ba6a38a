import type { Translation } from "../../translation";
import type { common as source } from "../zh-CN/common";

export const common = {
  product: "ICP filing portal",
  optional: "(optional)",
  errorPrefix: "Error: ",
  errorOne: "There is a problem",
  errorMany: "There are {count} problems",
  errorTitlePrefix: "Error: ",
  sending: "Sending…",
  saving: "Saving…",
  tooLarge:
    "What you entered is too large (2 MB at most) and was not sent. Shorten it or leave files out, and try again",
  overLimit: "At most {most} characters; this has {over} too many. Shorten it",
  copy: "Copy",
  copied: "Copied",
  close: "Close",
  chooseFile: "Choose file",
  noFile: "No file chosen",
  change: "Change",
  none: "Not given",
  remainingHours: "{h} h {m} min left",
  remainingMinutes: "{m} min left",
  remainingDays: "{d} d {h} h left",
  over: "Time is up",
  specimen: "Sample",
} satisfies Translation<typeof source>;
