import "server-only";
import * as z from "zod";
import { type CheckAnswers, type CheckChange, staleAfter } from "@/lib/domain/filing/stale-after";
import { FILING_TYPES, type FilingType } from "@/lib/domain/filing/types";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import { certificateHash } from "./identifiers";

const BECAUSE = [
  "region",
  "kind",
  "certificate",
  "domain",
  "appName",
  "serviceType",
  "type",
] as const satisfies CheckChange[];

const checkedSchema = z.object({
  regionCode: z.string(),
  sponsorKind: z.string(),
  certType: z.string(),
  /** A blind index: only whether it is another one counts. */
  certNo: z.string(),
  services: z.record(
    z.string(),
    z.object({ serviceType: z.string(), domain: z.string(), appName: z.string() }),
  ),
  type: z
    .custom<FilingType>((value) => typeof value === "string" && Object.hasOwn(FILING_TYPES, value))
    .nullable(),
});

const staleSchema = z.array(
  z.object({ item: z.string(), because: z.enum(BECAUSE), version: z.int(), at: z.string() }),
);

/** The answers of the basic check as its last result was found for them. */
export type Checked = z.infer<typeof checkedSchema>;

/** What lost its meaning, because of which answer, at which save, and when: a later answer or file is none of it. */
export type Stale = z.infer<typeof staleSchema>;

/** Reads what the last basic checks left behind. */
export function parseCheckState(row: { readonly checked: unknown; readonly stale: unknown }) {
  return {
    checked: row.checked === null ? null : checkedSchema.parse(row.checked),
    stale: staleSchema.parse(row.stale),
  };
}

function checkedOf(answers: Answers, type: FilingType | null): Checked {
  const text = (path: string) => textAt(answers, path);
  const certType = text("sponsor.certType");
  return {
    regionCode: text("sponsor.regionCode"),
    sponsorKind: text("sponsor.sponsorKind"),
    certType,
    certNo: certificateHash(certType, text("sponsor.certNo")),
    services: Object.fromEntries(
      serviceKeys(answers).map((key) => [
        key,
        {
          serviceType: text(`services.${key}.serviceType`),
          domain: text(`services.${key}.domain`),
          appName: text(`services.${key}.appName`),
        },
      ]),
    ),
    type,
  };
}

/** Stands for the materials that the new type does not ask for. */
export const MATERIALS_OF_TYPE = "materials";

const inRule = (checked: Checked): CheckAnswers => ({ ...checked, materials: [] });

/** What a new result of the basic check adds to what lost its meaning before. */
export function checkStateAfter(
  draft: {
    readonly answers: Answers;
    readonly checked: Checked | null;
    readonly stale: Stale;
    readonly version: number;
  },
  type: FilingType | null,
  at: Date,
): { readonly checked: Checked; readonly stale: Stale } {
  const before = draft.checked;
  // A result that refuses does not undo the type there was.
  const checked = checkedOf(draft.answers, type ?? before?.type ?? null);
  if (!before) return { checked, stale: draft.stale };
  const isOtherType = before.type !== null && before.type !== checked.type;
  const found = [
    ...staleAfter(inRule(before), inRule(checked)).stale,
    ...(isOtherType ? [{ item: MATERIALS_OF_TYPE, because: "type" as const }] : []),
  ].map(({ item, because }) => ({ item, because, version: draft.version, at: at.toISOString() }));
  const isNew = ({ item }: Stale[number]) => !found.some((one) => one.item === item);
  return { checked, stale: [...draft.stale.filter(isNew), ...found] };
}
