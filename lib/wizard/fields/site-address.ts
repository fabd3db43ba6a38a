import { checkHomePage, defaultHomePage, normaliseHomePage } from "@/lib/domain/network/home-page";
import { own } from "../asks";
import type { RuleContext } from "../context";
import type { FieldMap } from "../field";
import { webAddress } from "./web-address";

function homePageOf(context: RuleContext): string {
  const domain = own(context, "domain");
  return domain && defaultHomePage(domain);
}

/** Addresses of a website. */
export const SITE_ADDRESS_FIELDS = {
  homepageUrl: {
    widget: "text",
    privacy: "open",
    inputMode: "url",
    width: "medium",
    normalise: normaliseHomePage,
    initial: homePageOf,
    propose: (_, context) => [homePageOf(context)],
    rules: [(value, context) => checkHomePage(value, own(context, "domain"))],
  },
  siteAccessUrlForReview: webAddress,
} as const satisfies FieldMap;
