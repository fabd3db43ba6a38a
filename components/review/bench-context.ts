import type { ReviewMessages } from "@/lib/i18n/review-messages";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import type { RemarkFormProps } from "./remark-form";
import type { RevealFormProps } from "./reveal-form";

type FormAction = (form: FormData) => Promise<void>;

/** What every piece of the workbench needs: the order, the words, what may be done, and the ways to do it. */
export interface BenchContext {
  readonly orderNo: string;
  readonly words: ReviewMessages;
  readonly ui: UiTexts;
  /** The reader holds the order (or judges papers that came by post). */
  readonly mayWork: boolean;
  /** Only what changed is shown. */
  readonly changed: boolean;
  /** Place whose remark form is open. */
  readonly at: string;
  /** Path whose reveal form is open. */
  readonly show: string;
  /** Reasons of the open remark form. */
  readonly reasons: RemarkFormProps["reasons"];
  readonly refusals: Readonly<Record<string, string>>;
  /** Our fault, in words; `{reference}` is replaced. */
  readonly unexpected: string;
  /** Why a portrait does not pass, in words. */
  readonly failures: Readonly<Record<"V101" | "V105" | "V106", string>>;
  readonly actions: {
    readonly mark: FormAction;
    readonly saveRemark: RemarkFormProps["action"];
    readonly removeRemark: FormAction;
    readonly judge: FormAction;
    readonly face: FormAction;
    readonly reveal: RevealFormProps["action"];
    readonly release: FormAction;
    readonly take: FormAction;
  };
}

/** Address of the workbench with what is open in it. */
export function benchHref(
  { orderNo, changed }: Pick<BenchContext, "orderNo" | "changed">,
  open: { readonly at?: string; readonly show?: string } = {},
  anchor = "",
): string {
  const query = new URLSearchParams({ ...(changed ? { changed: "1" } : {}), ...open });
  return `/review/${orderNo}${query.size > 0 ? `?${query}` : ""}${anchor ? `#${anchor}` : ""}`;
}
