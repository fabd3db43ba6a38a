import "server-only";
import type { BureauRule } from "@/lib/domain/bureau/bureau-rule";
import type { PlainDate } from "@/lib/domain/calendar/plain-date";
import type { FilingType } from "@/lib/domain/filing/types";
import type { SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import type { MaterialCode } from "@/lib/domain/materials/catalogue";
import type { RuledMaterial } from "@/lib/domain/materials/material-facts";
import type { KeywordRule } from "@/lib/domain/naming/keyword-rule";
import type { HeldBy } from "@/lib/domain/network/domain-holder";
import type { RegistrableDomainOf } from "@/lib/domain/network/registrable-domain";
import type { Answers } from "@/lib/wizard/answers";

/** What the facts about materials are read from. */
export interface MaterialSource {
  readonly answers: Answers;
  readonly filingType: FilingType;
  readonly kind: SponsorKind;
  readonly rule: BureauRule;
  readonly ruled: readonly RuledMaterial[];
  readonly rules: {
    readonly keywords: readonly KeywordRule[];
    readonly registrableDomain: RegistrableDomainOf;
  };
  /** The day in China. */
  readonly today: PlainDate;
  /** Domain as typed → who holds it. */
  readonly holders: ReadonlyMap<string, HeldBy>;
  /** What the sponsor has on record already. */
  readonly filed: { readonly services: number; readonly domains: readonly string[] };
  /** Materials of which an approved copy of the same document is on file. */
  readonly onFile: readonly MaterialCode[];
}
