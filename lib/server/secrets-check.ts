import "server-only";
import { z } from "zod";
import { auditMac } from "./audit/chain";
import type { Db } from "./db/client";
import { StartError } from "./db/embedded/start-error";
import { blindIndex, openText, sealText } from "./sealed/seal";

const KEY = "secrets-check";
const PLAIN = "icp-filing-portal";
/** `audit` came later: a database without it gets it at its next start. */
const stored = z.object({ sealed: z.string(), digest: z.string(), audit: z.string().optional() });

const auditDigest = () => auditMac("setting", PLAIN);

function opens(value: z.infer<typeof stored>): boolean {
  try {
    return (
      openText(value.sealed) === PLAIN &&
      blindIndex(KEY, PLAIN) === value.digest &&
      (value.audit ?? auditDigest()) === auditDigest()
    );
  } catch {
    return false;
  }
}

/**
 * Stops a start whose keys are not the ones the data were sealed with; writes the check value into a database
 * that has none yet. `now` is the instant of that row.
 */
export async function checkSecrets(db: Db, now: Date): Promise<void> {
  const audit = auditDigest();
  const row = await db.instanceSetting.findUnique({ where: { key: KEY } });
  if (!row) {
    const value = { sealed: sealText(PLAIN), digest: blindIndex(KEY, PLAIN), audit };
    await db.instanceSetting.create({ data: { key: KEY, value, updatedAt: now } });
    return;
  }
  const value = stored.parse(row.value);
  if (opens(value)) {
    if (value.audit === undefined) {
      await db.instanceSetting.update({ where: { key: KEY }, data: { value: { ...value, audit } } });
    }
    return;
  }
  throw new StartError(
    "The keys (KEY_RING, INDEX_KEY, AUDIT_KEY, or DATA_DIR/secrets.json) are not the ones this database was written with: start with those keys.",
  );
}
