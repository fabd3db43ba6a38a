import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { MOST_FORM_BYTES } from "./lib/forms/form-size";

const config: NextConfig = {
  // A checkout may lie inside another project; the nearest lock file is ours.
  turbopack: { root: import.meta.dirname },
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["pg-boss"],
  poweredByHeader: false,
  compress: false, // server/http/compressed.ts does, faster
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a start need not
  // Text messages have room for a short address only.
  redirects: async () => [{ source: "/o/:orderNo", destination: "/filings/:orderNo", permanent: false }],
  htmlLimitedBots: /.*/, // a page comes with its title; sent after it, there is a moment without any
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: MOST_FORM_BYTES }, // server/http refuses in words what is larger
    // All pages at once would hold up the first answer after a crash by 0.8 s.
    preloadEntriesOnStart: false,
  },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
