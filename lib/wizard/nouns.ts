import { namesOfRegion } from "@/lib/domain/identity/communication-address";
import type { ProperNouns } from "@/lib/domain/naming/proper-nouns";
import { PROPER_NOUNS } from "@/lib/domain/naming/tables/proper-nouns";
import { textAt } from "./answers";
import { isOfIndividual } from "./asks";
import type { RuleContext } from "./context";

/** Whose names an individual's site should not bear: the sponsor's and those of everybody in charge. */
function personsOf(context: RuleContext): readonly string[] {
  if (!isOfIndividual(context)) return [];
  const paths = Object.keys(context.answers).filter((path) =>
    /^(?:sponsor\.sponsorName|sponsorPrincipal\.name|services\.s\d+\.servicePrincipal\.name)$/.test(path),
  );
  return paths.map((path) => textAt(context.answers, path));
}

/** Persons of the order, places and idioms that names are compared with. */
export function properNounsOf(context: RuleContext): ProperNouns {
  const { tables, facts, answers } = context;
  const region = tables ? namesOfRegion(textAt(answers, "sponsor.regionCode"), tables.divisions) : [];
  const known = facts?.properNouns;
  return {
    persons: [...personsOf(context), ...(known?.persons ?? [])],
    places: [...region, ...PROPER_NOUNS.places, ...(known?.places ?? [])],
    idioms: [...PROPER_NOUNS.idioms, ...(known?.idioms ?? [])],
  };
}
