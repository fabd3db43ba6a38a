import { type Violation, violation } from "@/lib/domain/findings/finding";
import type { PreApproval } from "./tables/pre-approvals";
import { SERVICE_CONTENTS, type ServiceContent } from "./tables/service-contents";

const MOST_CONTENTS = 5;

/** Which contents a bureau allows individuals (column `indContent` of its rules). */
export type IndividualContentRule = keyof typeof INDIVIDUAL_CONTENTS;

const INDIVIDUAL_CONTENTS = {
  ANY: ["BLOG", "OTHER"],
  BLOG_ONLY: ["BLOG"],
  NO_BLOG: ["OTHER"],
} as const satisfies Record<string, readonly ServiceContent[]>;

/** Whether a text is the key of a kind of content. @source fields.md §7.4 of the domain notes */
export function isServiceContent(key: string): key is ServiceContent {
  return Object.hasOwn(SERVICE_CONTENTS, key);
}

/**
 * The contents to choose from: everything offered, or for individuals what the bureau allows.
 *
 * @param individualRule null for organisations
 * @source fields.md §7.4 and bureaus.md §9.1 (`indContent`) of the domain notes
 */
export function listServiceContents(individualRule: IndividualContentRule | null): ServiceContent[] {
  const allowed: readonly ServiceContent[] | null = individualRule && INDIVIDUAL_CONTENTS[individualRule];
  return Object.keys(SERVICE_CONTENTS)
    .filter(isServiceContent)
    .filter((key) => (allowed ? allowed.includes(key) : SERVICE_CONTENTS[key].isOffered));
}

/**
 * Refuses a choice of none or more than five contents, of one twice, unknown or not offered (F402), and for
 * individuals one the bureau does not allow (F403; `{options}` are the keys allowed, parted by commas).
 *
 * @param individualRule null for organisations
 * @source fields.md §4.1 (`serviceContents`), §7.4 and bureaus.md §9.1 (`indContent`) of the domain notes
 */
export function checkServiceContents(
  keys: readonly string[],
  individualRule: IndividualContentRule | null,
): Violation | null {
  const isCountSound = keys.length > 0 && keys.length <= MOST_CONTENTS && new Set(keys).size === keys.length;
  const areOffered = keys.every((key) => isServiceContent(key) && SERVICE_CONTENTS[key].isOffered);
  if (!isCountSound || !areOffered) return violation("F402");
  if (individualRule === null) return null;
  const options: readonly string[] = INDIVIDUAL_CONTENTS[individualRule];
  return keys.every((key) => options.includes(key))
    ? null
    : violation("F403", { options: options.join(",") });
}

/**
 * Warns of each content that usually needs an approval which is not ticked (F410); the parameters are the keys
 * of the content and the approval.
 *
 * @source fields.md §7.4 of the domain notes [proposal]
 */
export function checkContentApprovals(
  contents: readonly ServiceContent[],
  approvals: readonly PreApproval[],
): Violation[] {
  return contents.flatMap((content) => {
    const approval: PreApproval | null = SERVICE_CONTENTS[content].approval;
    return approval === null || approvals.includes(approval)
      ? []
      : [violation("F410", { content, approval })];
  });
}
