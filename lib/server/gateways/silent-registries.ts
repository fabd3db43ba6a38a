import "server-only";
import type { Registries } from "./registries";

/** Registries that nobody asks: every answer is unknown. For judging many orders at once by what we know ourselves. */
export const SILENT_REGISTRIES: Registries = {
  asked: { MIIT_REGISTRY: "TABLE", DOMAIN_REGISTRY: "TABLE", SITE_PROBE: "TABLE" },
  miit: {
    findSponsor: async () => ({ state: "UNKNOWN", record: null }),
    findService: async () => ({ state: "UNKNOWN" }),
    findNamed: async () => [],
  },
  domains: { findDomain: async () => "UNKNOWN" },
  sites: { lookUp: async () => "UNKNOWN", visit: async () => "UNKNOWN" },
};
