import "server-only";
import { pictureHref } from "../materials/place-view";
import { findViewTexts, ownerName, placeTitle } from "../materials/view-texts";
import type { ReviewItems } from "../review/review-items";

/** One page of a material that was handed over. */
export interface CasePicture {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly thumb: string;
  readonly href: string;
}

/** The pictures of a submission in the order of the material list, with words in the language of the request. */
export async function listPictures({
  materials,
  faces,
  submission,
}: ReviewItems): Promise<readonly CasePicture[]> {
  const texts = await findViewTexts();
  const documents = materials.flatMap(({ item, slots }) =>
    slots.flatMap(({ code, side, current }) =>
      current ? [{ id: current.id, code, side, owner: item.owner, sides: item.sides.length }] : [],
    ),
  );
  const portraits = faces.flatMap(({ item, portraitId }) =>
    portraitId ? [{ id: portraitId, code: item.code, side: "1", owner: item.owner, sides: 1 }] : [],
  );
  return [...documents, ...portraits].map(({ id, code, side, owner, sides }) => ({
    id,
    title: placeTitle(texts, code, side, sides),
    owner: ownerName(texts, owner, submission.answers),
    thumb: pictureHref({ id }, "thumb"),
    href: pictureHref({ id }, "preview"),
  }));
}
