import { checkHomePage, normaliseHomePage } from "@/lib/domain/network/home-page";
import { own } from "../asks";
import type { FieldMap } from "../field";
import { webAddress } from "./web-address";

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
  siteAccessUrlForReview: webAddress,
} as const satisfies FieldMap;
