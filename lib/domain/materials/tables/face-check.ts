/**
 * States of the authenticity verification (真实性核验), as the person and the applicant read them.
 *
 * @source materials.md §6 no. 4 of the domain notes
 */
export const FACE_CHECK_STATES = {
  PENDING: { zh: "待核验", en: "to be done" },
  SCANNED: { zh: "已在手机上打开", en: "opened on the phone" },
  PROCESSING: { zh: "核验中", en: "being checked" },
  PASSED: { zh: "核验通过", en: "passed" },
  FAILED: { zh: "核验未通过", en: "not passed" },
  MANUAL: { zh: "待人工核验", en: "waiting for a manual check" },
  EXPIRED: { zh: "已过期，请重新核验", en: "expired; do it again" },
  STALE: { zh: "资料已变更，请重新核验", en: "the data changed; do it again" },
} as const;

/**
 * All moves between the states. `scan` the phone opens the link, `start` the pictures are sent, `handIn` a
 * portrait is handed in instead of a live check, `refer` the verdict or the person asks for a manual check,
 * `pass`/`fail` by the verifier or (MANUAL) a reviewer, `change` name, document number or image changed,
 * `expire` the session or the validity ran out, `retry` a new attempt.
 *
 * @source materials.md §6 no. 4 of the domain notes; `handIn` is the stand-in of the portrait upload, and a
 *   portrait that waits becomes stale like a passed check
 */
export const FACE_CHECK_MOVES = {
  PENDING: { scan: "SCANNED", handIn: "MANUAL", expire: "EXPIRED" },
  SCANNED: { start: "PROCESSING", handIn: "MANUAL", expire: "EXPIRED" },
  PROCESSING: { pass: "PASSED", fail: "FAILED", refer: "MANUAL", expire: "EXPIRED" },
  PASSED: { change: "STALE", expire: "EXPIRED" },
  FAILED: { retry: "PENDING", refer: "MANUAL" },
  MANUAL: { pass: "PASSED", fail: "FAILED", change: "STALE" },
  EXPIRED: { retry: "PENDING" },
  STALE: { retry: "PENDING" },
} as const satisfies Record<
  keyof typeof FACE_CHECK_STATES,
  Readonly<Record<string, keyof typeof FACE_CHECK_STATES>>
>;
