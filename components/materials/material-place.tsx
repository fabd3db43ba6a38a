import type { ReactNode } from "react";
import { MaterialTile } from "@/components/filing/material-tile";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FilingTexts } from "@/lib/i18n/filing-texts";
import type { MaterialPlaceView } from "@/lib/shared/material-view";
import { UploadForm } from "./upload-form";
import type { UploadTexts } from "./upload-texts";

/** What all places of the page have in common. */
export interface PlaceContext {
  readonly filing: Pick<FilingTexts, "words">;
  readonly upload: UploadTexts;
  readonly words: {
    readonly open: string;
    /** Template with `{because}`. */
    readonly why: string;
    readonly remove: string;
    /** Template with `{title}`. */
    readonly removeName: string;
  };
  readonly removeAction: (form: FormData) => Promise<void>;
  /** Why the last upload by a plain form was refused, and where. */
  readonly error: { readonly at: string; readonly text: string } | null;
}

export interface MaterialPlaceProps {
  readonly orderNo: string;
  readonly place: MaterialPlaceView;
  readonly context: PlaceContext;
  /** Above the upload control. */
  readonly before?: ReactNode;
  /** Inside the upload form: the consent of a portrait. */
  readonly consent?: ReactNode;
}

function RemoveForm({
  orderNo,
  place,
  context,
}: MaterialPlaceProps & { readonly place: { readonly currentId: string | null } }) {
  const { words, upload, removeAction } = context;
  return (
    <form action={removeAction}>
      <input type="hidden" name="orderNo" value={orderNo} />
      <input type="hidden" name="id" value={place.currentId ?? ""} />
      <input type="hidden" name="at" value={place.id} />
      <SubmitButton
        variant="quiet"
        sending={upload.sending}
        aria-label={words.removeName.replace("{title}", place.title)}
      >
        {words.remove}
      </SubmitButton>
    </form>
  );
}

/** One place of the list: the tile with its picture, and what can be done with it. */
export function MaterialPlace(props: MaterialPlaceProps) {
  const { place, context, before, consent } = props;
  const { picture, upload } = place;
  const error = context.error?.at === place.id ? context.error.text : null;
  return (
    <MaterialTile
      id={place.id}
      title={place.title}
      requirement={place.requirement}
      because={
        <>
          <span>{context.words.why.replace("{because}", place.because)}</span>
          {place.note ? <span className="block">{place.note}</span> : null}
        </>
      }
      sample={place.sample ?? undefined}
      picture={picture}
      verdict={place.verdict}
      findings={place.findings}
      versions={place.versions}
      texts={context.filing}
    >
      {before}
      {upload ? (
        <UploadForm id={place.id} place={upload} texts={context.upload} error={error}>
          {consent}
        </UploadForm>
      ) : null}
      {picture ? (
        <div className="mt-2 flex flex-wrap items-center gap-x-4">
          <a href={picture.full} target="_blank" rel="noreferrer" className="link text-sm">
            {context.words.open}
            <span className="sr-only"> {place.title}</span>
          </a>
          {upload && place.currentId ? <RemoveForm {...props} /> : null}
        </div>
      ) : null}
    </MaterialTile>
  );
}
