import { checkDownloadUrl } from "@/lib/domain/network/download-url";
import { checkHomePage, normaliseHomePage } from "@/lib/domain/network/home-page";
import { normaliseCode } from "@/lib/domain/text/normalise";
import { own } from "../asks";
import type { FieldMap } from "../field";

/** Addresses of a website. */
export const SITE_ADDRESS_FIELDS = {
  homepageUrl: {
    widget: "text",
    privacy: "open",
    inputMode: "url",
    width: "medium",
    normalise: normaliseHomePage,
    propose: (_, context) => [`www.${own(context, "domain")}`],
    rules: [(value, context) => checkHomePage(value, own(context, "domain"))],
  },
  siteAccessUrlForReview: {
    widget: "text",
    privacy: "open",
    inputMode: "url",
    requiredWhen: () => false,
    normalise: normaliseCode,
    propose: (value) => [value.replace(/^(?:http:\/\/)?/i, "https://")],
    rules: [checkDownloadUrl],
  },
} as const satisfies FieldMap;
