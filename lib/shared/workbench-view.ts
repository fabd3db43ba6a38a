import type { FactEvidence } from "./fact-evidence";
import type { OrderDelivery } from "./order-delivery";
import type { RuleLineView } from "./rule-line";

type Tone = "neutral" | "action" | "good" | "warn" | "bad";

/** A remark at its place, as the reviewer sees it. */
export interface BenchRemarkView {
  readonly id: string;
  readonly code: string;
  readonly reason: string;
  readonly text: string;
  readonly byline: string;
  readonly state: { readonly text: string; readonly tone: Tone };
  /** What the applicant says against it. */
  readonly answer: string;
  readonly isSent: boolean;
  /** Answered and not judged yet. */
  readonly isAnswered: boolean;
  /** The reviewer may accept it or raise it again. */
  readonly mayAccept: boolean;
  readonly mayReopen: boolean;
  readonly place: { readonly label: string; readonly anchor: string };
}

export type ItemVerdict = "passed" | "remarked" | "open" | "empty";

/** What can be passed or objected to: a field, a material, a portrait. */
interface BenchItemView {
  /** Field path, or `material:KIND:owner`. */
  readonly target: string;
  readonly anchor: string;
  readonly label: string;
  readonly verdict: ItemVerdict;
  readonly isChanged: boolean;
  /** What the rules or the picture's checks noticed. */
  readonly hits: readonly string[];
  readonly remarks: readonly BenchRemarkView[];
}

export interface FieldItemView extends BenchItemView {
  /** Empty when nothing is filled in. */
  readonly value: string;
  /** Masked now, and may be shown in full. */
  readonly mayReveal: boolean;
  /** Stands on record: the applicant cannot change it in this order. */
  readonly isOnRecord: boolean;
  /** The value of the submission before, where it differs. */
  readonly before: string | null;
  /** What the outside said of it. */
  readonly evidence: readonly FactEvidence[];
}

export interface ImageView {
  readonly id: string;
  readonly src: string;
  readonly href: string;
  readonly alt: string;
}

export interface MaterialItemView extends BenchItemView {
  readonly state: { readonly text: string; readonly tone: Tone };
  readonly because: string;
  /** What to look for on it. */
  readonly checkPoints: readonly string[];
  readonly images: readonly ImageView[];
}

export interface FaceItemView extends BenchItemView {
  readonly serviceKey: string;
  readonly person: string;
  readonly state: { readonly text: string; readonly tone: Tone };
  readonly portrait: ImageView | null;
  readonly checkPoints: readonly string[];
  /** Waits for the reviewer's verdict. */
  readonly isWaiting: boolean;
}

export interface BenchSectionView {
  readonly key: string;
  readonly anchor: string;
  readonly heading: string;
  /** What the rules noticed of the owner as such. */
  readonly hits: readonly string[];
  readonly items: readonly FieldItemView[];
  readonly counters: SectionCounters;
}

export interface SectionCounters {
  readonly passed: number;
  readonly remarked: number;
  readonly open: number;
}

/** Everything the workbench shows, in the reader's language, masked. */
export interface WorkbenchView {
  readonly orderNo: string;
  readonly sponsor: string;
  readonly type: string;
  readonly status: string;
  readonly submission: number;
  readonly submittedAt: string;
  readonly isAgain: boolean;
  readonly due: { readonly iso: string; readonly text: string } | null;
  /** How the reader stands to the order. */
  readonly standing: "holding" | "held-by-other" | "free" | "papers" | "read-only";
  readonly heldBy: string;
  readonly heldUntil: string;
  readonly decided: string | null;
  /** Why what passed is not handed over yet. */
  readonly pause: string | null;
  /** Papers asked for by post; null when none are waited for. */
  readonly papers: {
    readonly asked: string;
    readonly address: string;
    /** “SF Express SF1234567890123 (…)”; null while nothing was sent. */
    readonly parcel: string | null;
  } | null;
  readonly sections: readonly BenchSectionView[];
  readonly materials: readonly MaterialItemView[];
  readonly materialCounters: SectionCounters;
  readonly faces: readonly FaceItemView[];
  readonly whole: readonly BenchRemarkView[];
  /** What to look for on the live site, and to ask by telephone. */
  readonly checkPoints: { readonly site: readonly string[]; readonly order: readonly string[] };
  /** What the rules noticed of the order as a whole. */
  readonly wholeHits: readonly string[];
  readonly answered: readonly BenchRemarkView[];
  readonly why: readonly {
    readonly key: string;
    readonly fact: string;
    readonly value: string;
    readonly source: string;
    readonly time: string;
  }[];
  readonly whyRule: string;
  /** What the bureau asks of such an order besides, by the moment the order is judged by. */
  readonly rules: readonly RuleLineView[];
  readonly hasChanges: boolean;
  /** What became of the messages about the order. */
  readonly deliveries: readonly OrderDelivery[];
  readonly progress: {
    readonly unchecked: number;
    readonly undecidedFaces: number;
    readonly remarks: number;
    readonly answers: number;
    readonly canPass: boolean;
  };
  /** Remarks that would go out, and those without a text. */
  readonly outgoing: readonly BenchRemarkView[];
}

/** Anchor of a place on a page; letters, digits and dashes only. */
export function placeAnchor(target: string): string {
  return `at-${target.replace(/[^A-Za-z0-9]+/g, "-")}`;
}
