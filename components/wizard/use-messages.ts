import { useCallback, useState } from "react";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { ActionResult } from "@/lib/shared/action-result";
import type { StepView } from "@/lib/wizard/step-view";
import type { BrowserErrors } from "./check-in-browser";
import { browserMessages, type FormMessage, namedFields, serverMessages } from "./step-messages";

interface MessageSources {
  readonly result: ActionResult;
  readonly view: StepView;
  readonly texts: WizardTexts;
}

export interface Messages {
  readonly list: readonly FormMessage[];
  /** Shows a sentence about the form as a whole. */
  readonly say: (sentence: string) => void;
  /** Shows what the browser found. */
  readonly show: (errors: BrowserErrors) => void;
  /** The page is on its way: what was said before no longer counts. */
  readonly clear: () => void;
}

/**
 * What was wrong at the last try, from the browser or from the server. It stands until the next try: were it drawn
 * anew with each saved field, the summary would take the focus from whoever is typing.
 */
export function useMessages({ result, view, texts }: MessageSources): Messages {
  const said = () => serverMessages(result, namedFields(view), texts);
  const [held, setHeld] = useState(() => ({ result, list: said() }));
  const show = useCallback(
    (errors: BrowserErrors) =>
      setHeld((now) => ({ ...now, list: browserMessages(errors, namedFields(view)) })),
    [view],
  );
  const say = useCallback(
    (sentence: string) => setHeld((now) => ({ ...now, list: [{ id: null, text: sentence, sentence }] })),
    [],
  );
  const clear = useCallback(() => setHeld((now) => ({ ...now, list: [] })), []);
  if (held.result !== result) setHeld({ result, list: said() });
  return { list: held.list, say, show, clear };
}
