import { useCallback, useState } from "react";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { ActionResult } from "@/lib/shared/action-result";
import type { StepView } from "@/lib/wizard/step-view";
import { type FormMessage, namedFields, serverMessages } from "./step-messages";

interface MessageSources {
  readonly result: ActionResult;
  readonly view: StepView;
  readonly texts: WizardTexts;
}

export interface Messages {
  readonly list: readonly FormMessage[];
  /** Shows what keeps the page from being sent; nothing when it is on its way. */
  readonly show: (list: readonly FormMessage[]) => void;
}

/**
 * What was wrong at the last try, from the browser or from the server. It stands until the next try: were it drawn
 * anew with each saved field, the summary would take the focus from whoever is typing.
 */
export function useMessages({ result, view, texts }: MessageSources): Messages {
  const said = () => serverMessages(result, namedFields(view), texts);
  const [held, setHeld] = useState(() => ({ result, list: said() }));
  const show = useCallback((list: readonly FormMessage[]) => setHeld((now) => ({ ...now, list })), []);
  if (held.result !== result) setHeld({ result, list: said() });
  return { list: held.list, show };
}
