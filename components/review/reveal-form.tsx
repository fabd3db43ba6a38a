import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import { type BenchContext, benchHref } from "./bench-context";
import { HiddenFields } from "./hidden-fields";

export interface RevealFormProps {
  readonly path: string;
  readonly anchor: string;
  readonly label: string;
  readonly context: BenchContext;
}

/** Opens one masked value: first the reason, then a line in the audit. */
export function RevealForm({ path, anchor, label, context }: RevealFormProps) {
  const { bench } = context.words;
  if (context.show !== path) {
    return (
      <TextLink
        href={benchHref(context, { show: path }, anchor)}
        aria-label={fillText(bench.revealOf, { label })}
        className="text-sm"
      >
        {bench.reveal}
      </TextLink>
    );
  }
  const options = Object.entries(bench.revealReasons).map(([value, text]) => ({ value, label: text }));
  return (
    <form
      action={context.actions.reveal}
      className="mt-1 grid gap-2 rounded-card border border-line bg-sunken p-2"
    >
      <HiddenFields context={context} anchor={anchor} values={{ path }} />
      <div className="grid gap-1 text-sm">
        <label htmlFor="reveal-reason">{bench.revealReason}</label>
        <Select id="reveal-reason" name="reason" options={options} defaultValue="COMPARE" />
      </div>
      <div className="grid gap-1 text-sm">
        <label htmlFor="reveal-note">{bench.revealNote}</label>
        <TextInput id="reveal-note" name="note" maxLength={200} autoComplete="off" />
      </div>
      <p className="text-sm text-muted">{bench.revealHint}</p>
      <span>
        <SubmitButton sending={context.ui.sending} variant="secondary">
          {bench.revealSubmit}
        </SubmitButton>
      </span>
    </form>
  );
}
