import type { Role } from "./actor";

const HOMES = {
  APPLICANT: "/filings",
  REVIEWER: "/review",
  BUREAU: "/bureau",
  ADMIN: "/admin/orders",
} as const satisfies Record<Role, string>;

/** The first page of a role. */
export const homeOf = (role: Role): string => HOMES[role];
