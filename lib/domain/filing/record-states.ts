/**
 * States of the records: sponsor (`subject`), service, access. A state without `leaves` is final.
 *
 * @source filing-types.md §5.2 of the domain notes
 */
export const RECORD_STATES = {
  subject: {
    ACTIVE: {
      zh: "已备案",
      en: "filed",
      leaves: {
        "last-service-cancelled": "SHELL_SUBJECT",
        cancel: "CANCELLED",
        revoke: "REVOKED_EXTERNALLY",
      },
    },
    SHELL_SUBJECT: {
      zh: "空壳主体",
      en: "shell subject",
      leaves: { "service-added": "ACTIVE", cancel: "CANCELLED", revoke: "REVOKED_EXTERNALLY" },
    },
    REVOKED_EXTERNALLY: { zh: "已在工信部注销", en: "cancelled at MIIT", leaves: {} },
    CANCELLED: { zh: "已注销", en: "cancelled", leaves: {} },
  },
  service: {
    ACTIVE: {
      zh: "已备案",
      en: "filed",
      leaves: { "last-access-ended": "SHELL_SITE", cancel: "CANCELLED", revoke: "REVOKED_EXTERNALLY" },
    },
    SHELL_SITE: {
      zh: "空壳网站",
      en: "shell site",
      leaves: { "access-added": "ACTIVE", cancel: "CANCELLED", revoke: "REVOKED_EXTERNALLY" },
    },
    REVOKED_EXTERNALLY: { zh: "已在工信部注销", en: "cancelled at MIIT", leaves: {} },
    CANCELLED: { zh: "已注销", en: "cancelled", leaves: {} },
  },
  access: {
    ACTIVE: { zh: "接入中", en: "connected", leaves: { end: "ENDED" } },
    ENDED: { zh: "已取消接入", en: "access removed", leaves: {} },
  },
} as const satisfies Record<string, Record<string, StateRow>>;

interface StateRow {
  readonly zh: string;
  readonly en: string;
  readonly leaves: Readonly<Record<string, string>>;
}

export type RecordKind = keyof typeof RECORD_STATES;

/** State of a filing subject (主体备案). */
export type SubjectState = keyof typeof RECORD_STATES.subject;
/** State of a filed service (网站、App备案). */
export type ServiceState = keyof typeof RECORD_STATES.service;
/** State of an access record (接入). */
export type AccessState = keyof typeof RECORD_STATES.access;

/** What happens to a record. */
export type RecordEvent =
  | "last-service-cancelled"
  | "service-added"
  | "last-access-ended"
  | "access-added"
  | "cancel"
  | "revoke"
  | "end";

/**
 * The state a record goes to, or null when the event cannot happen to it (final states refuse everything).
 *
 * @source filing-types.md §5.2 of the domain notes
 */
export function findNextRecordState(kind: RecordKind, state: string, event: RecordEvent): string | null {
  const states: Readonly<Record<string, StateRow>> = RECORD_STATES[kind];
  return states[state]?.leaves[event] ?? null;
}

/**
 * States of a record that is live: a shell still is, a cancelled or revoked one is not.
 *
 * @source filing-types.md §5.2 of the domain notes
 */
export const LIVE_STATES = {
  subject: ["ACTIVE", "SHELL_SUBJECT"],
  service: ["ACTIVE", "SHELL_SITE"],
} as const satisfies { readonly subject: readonly SubjectState[]; readonly service: readonly ServiceState[] };
