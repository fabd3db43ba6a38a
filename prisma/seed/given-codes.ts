import { contactHash } from "@/lib/server/auth/contact";
import { newId } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { targetColumns } from "@/lib/server/instances/change-code";
import { sealText } from "@/lib/server/sealed/seal";
import { serviceCode } from "./instances";

/**
 * What one demo account gives another: a code bound to its e-mail, one that is bound to nobody, one taken back, and a
 * place on the white list.
 */
export async function seedGivenCodes(
  db: Db,
  { instanceId, ownerId, guest, at }: { instanceId: string; ownerId: string; guest: string; at: Date },
): Promise<void> {
  const contact = { kind: "email", value: guest } as const;
  const of = (use: number) => ({ code: serviceCode(1, use), instanceId });
  await db.serviceCode.createMany({
    data: [{ ...of(3), ...(await targetColumns(db, contact)) }, of(4), { ...of(5), state: "VOID" as const }],
    skipDuplicates: true,
  });
  await db.serviceCodeTrust.createMany({
    data: [
      {
        ...{ id: newId(), ownerId, createdAt: at },
        ...{ contactHash: contactHash(contact), contactCipher: sealText(guest) },
      },
    ],
    skipDuplicates: true,
  });
}
