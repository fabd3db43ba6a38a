import { checkDownloadUrl } from "@/lib/domain/network/download-url";
import { normaliseCode } from "@/lib/domain/text/normalise";
import type { TextField } from "../field";

/** A full address on the web that may be left out. */
export const webAddress: TextField = {
  widget: "text",
  privacy: "open",
  inputMode: "url",
  requiredWhen: () => false,
  normalise: normaliseCode,
  propose: (value) => [value.replace(/^(?:http:\/\/)?/i, "https://")],
  rules: [checkDownloadUrl],
};
