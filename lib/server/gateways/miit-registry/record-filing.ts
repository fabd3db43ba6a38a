import "server-only";
import { newId } from "../../clock";
import type { Db } from "../../db/client";
import type { ServiceKeyAtRegistry, SponsorKey } from "./port";
import { certificateIndex, OUR_PROVIDER, registryKey } from "./stand-in";

/** A sponsor and its services with the numbers they were given. */
export interface FiledAtRegistry {
  readonly sponsor: SponsorKey;
  readonly orgCodeHash: string | null;
  readonly sponsorName: string;
  readonly subjectNumber: string;
  readonly services: readonly {
    readonly key: ServiceKeyAtRegistry;
    readonly name: string;
    readonly serviceNumber: string;
  }[];
}

/** What an approval says is no longer anybody's import. */
const APPROVED = { origin: "APPROVAL", importedById: null } as const;

/**
 * What the stand-in of the ministry's registry learns when a bureau approves; the real one learns it from the
 * bureau itself. Its tables lie in our database, so this belongs to the transaction of the approval.
 */
export async function recordAtStandInRegistry(tx: Db, filed: FiledAtRegistry): Promise<void> {
  const { sponsor, orgCodeHash, sponsorName, subjectNumber, services } = filed;
  const certNoHash = certificateIndex(sponsor);
  const known = { sponsorName, orgCodeHash, state: "FILED", subjectNumber, ...APPROVED };
  const subject = await tx.registrySubject.upsert({
    where: { certType_certNoHash: { certType: sponsor.certType, certNoHash } },
    create: { id: newId(), certType: sponsor.certType, certNoHash, ...known },
    update: known,
  });
  for (const { key, name, serviceNumber } of services) {
    const lookupKey = registryKey(key);
    const columns = { subjectId: subject.id, state: "FILED", name, serviceNumber, ...APPROVED };
    const known = await tx.registryService.findUnique({
      where: { lookupKey },
      select: { state: true, providers: true },
    });
    // Other providers' access to a live filing stays as it is.
    const others = known?.state === "FILED" ? known.providers : [];
    const providers = [...new Set([...others, OUR_PROVIDER])];
    await tx.registryService.upsert({
      where: { lookupKey },
      create: { id: newId(), lookupKey, ...columns, providers },
      update: { ...columns, providers },
    });
  }
}
