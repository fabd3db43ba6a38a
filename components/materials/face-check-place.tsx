import { Checkbox } from "@/components/ui/checkbox";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/text-link";
import { TONE_TEXT } from "@/components/ui/tone";
import type { FaceCheckView } from "@/lib/shared/material-view";
import { MaterialPlace, type PlaceContext } from "./material-place";

export interface FaceCheckPlaceProps {
  readonly orderNo: string;
  readonly face: FaceCheckView;
  readonly context: PlaceContext;
  readonly words: {
    readonly nobody: string;
    readonly fill: string;
    readonly consentTitle: string;
    readonly consentText: string;
    readonly consent: string;
  };
}

/** The face check of one person: what it stands at, the consent of its own, and the portrait. */
export function FaceCheckPlace({ orderNo, face, context, words }: FaceCheckPlaceProps) {
  const { place, message, attempts, personHref } = face;
  return (
    <MaterialPlace
      orderNo={orderNo}
      place={place}
      context={context}
      before={
        <div className="mb-3 grid gap-1">
          {message ? <p className={`font-medium ${TONE_TEXT[message.tone]}`}>{message.text}</p> : null}
          {personHref ? (
            <p>
              {words.nobody} <TextLink href={personHref}>{words.fill}</TextLink>
            </p>
          ) : null}
          {attempts ? <p className="text-sm text-muted">{attempts}</p> : null}
        </div>
      }
      consent={
        <div className="grid gap-2">
          <Details summary={words.consentTitle} open={!place.picture}>
            <p className="text-sm">{words.consentText}</p>
          </Details>
          <Checkbox
            id={`${place.id}-consent`}
            name="consent"
            value="true"
            label={words.consent}
            texts={context.upload.ui}
          />
        </div>
      }
    />
  );
}
