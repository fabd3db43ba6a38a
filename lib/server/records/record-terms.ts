import "server-only";
import { endOfDay, type PlainDate } from "@/lib/domain/calendar/plain-date";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import { newId } from "../clock";
import type { Db } from "../db/client";

/** Those whose documents a record stands on, by their paths. */
function documentOwners(answers: Answers): readonly string[] {
  return [
    "sponsor",
    "sponsorPrincipal",
    ...serviceKeys(answers).map((key) => `services.${key}.servicePrincipal`),
  ];
}

/** The last instant of a day: what is valid to a day is valid that whole day. */
export function termEnd(lastDay: PlainDate): Date {
  return new Date(endOfDay(lastDay).getTime() - 1);
}

/** Until when the documents of a filing are valid; a document of two persons counts once, one without end not at all. */
function documentTerms(answers: Answers): readonly { readonly path: string; readonly endsAt: Date }[] {
  const seen = new Set<string>();
  return documentOwners(answers).flatMap((path) => {
    const [number, lastDay] = [textAt(answers, `${path}.certNo`), textAt(answers, `${path}.certValidTo`)];
    if (lastDay === "" || seen.has(number)) return [];
    seen.add(number);
    return [{ path, endsAt: termEnd(lastDay) }];
  });
}

/**
 * Stores until when the documents of an approved filing are valid; those of the sponsor take the place of what an
 * earlier filing of the record said. In the approval's transaction.
 */
export async function saveDocumentTerms(
  tx: Db,
  { subjectId, orderId, answers }: { subjectId: string; orderId: string; answers: Answers },
): Promise<void> {
  await tx.recordTerm.deleteMany({ where: { subjectId, path: { in: ["sponsor", "sponsorPrincipal"] } } });
  await tx.recordTerm.createMany({
    data: documentTerms(answers).map((term) => ({ ...term, id: newId(), subjectId, orderId })),
  });
}
