import { TextLink } from "@/components/ui/text-link";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { SaveState } from "./autosaver";
import { SAVE_STATUS_ID } from "./use-posting";

/** Says whether everything typed is on the server, and what is the matter when it is not. */
export function SaveStatus({ state, texts }: { readonly state: SaveState; readonly texts: WizardTexts }) {
  return (
    <p
      id={SAVE_STATUS_ID}
      tabIndex={-1}
      className="min-h-6 text-sm text-muted tabular-nums"
      role="status"
      data-save={state.kind}
    >
      <Words state={state} texts={texts} />
    </p>
  );
}

function Words({ state, texts }: { readonly state: SaveState; readonly texts: WizardTexts }) {
  switch (state.kind) {
    case "idle":
      return texts.saveHint;
    case "saving":
      return texts.saving;
    case "saved":
      return texts.saved.replace("{time}", state.time);
    case "signed-out":
      return (
        <>
          {texts.signedOut}{" "}
          <TextLink href={`/sign-in?next=${encodeURIComponent(window.location.pathname)}`}>
            {texts.signIn}
          </TextLink>
        </>
      );
    case "moved":
      return (
        <span className="font-medium text-warn">
          {state.moved.message} <TextLink href={state.moved.href}>{state.moved.link}</TextLink>
        </span>
      );
    default:
      return <span className="font-medium text-warn">{texts[state.kind]}</span>;
  }
}
