"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { Details } from "@/components/ui/details";
import type { MaterialPageView } from "@/lib/shared/material-view";
import { FaceCheckPlace, type FaceCheckPlaceProps } from "./face-check-place";
import { MaterialGroups } from "./material-groups";
import type { PlaceContext } from "./material-place";
import { MissingSummary, type MissingSummaryProps } from "./missing-summary";

export interface MaterialListProps {
  readonly view: MaterialPageView;
  readonly context: PlaceContext;
  readonly words: MissingSummaryProps["words"] & {
    readonly optional: string;
    readonly optionalHint: string;
    readonly face: FaceCheckPlaceProps["words"] & { readonly title: string; readonly lead: string };
  };
  readonly nextHref: string;
}

/** Everything the order asks for: what is missing, the tiles by owner, what is optional, and last the face checks. */
export function MaterialList({ view, context, words, nextHref }: MaterialListProps) {
  const { orderNo, missing, groups, optional, faces, isLocked } = view;
  const isErrorOptional = optional.some(({ items }) =>
    items.some(({ places }) => places.some(({ id }) => id === context.error?.at)),
  );
  return (
    <>
      {isLocked ? null : <MissingSummary missing={missing} words={words} nextHref={nextHref} />}
      <MaterialGroups orderNo={orderNo} groups={groups} context={context} />
      {optional.length > 0 ? (
        <Details summary={words.optional} open={isErrorOptional}>
          <div className="grid gap-6">
            <p className="text-sm text-muted">{words.optionalHint}</p>
            <MaterialGroups orderNo={orderNo} groups={optional} context={context} />
          </div>
        </Details>
      ) : null}
      {faces.length > 0 ? (
        <section className="grid gap-4">
          <div>
            <h2 className="text-xl">{words.face.title}</h2>
            <p className="text-muted">{words.face.lead}</p>
          </div>
          {faces.map((face) => (
            <FaceCheckPlace
              key={face.place.id}
              orderNo={orderNo}
              face={face}
              context={context}
              words={words.face}
            />
          ))}
        </section>
      ) : null}
      {!isLocked && missing.length === 0 ? (
        <div>
          <ButtonLink href={nextHref}>{words.next}</ButtonLink>
        </div>
      ) : null}
    </>
  );
}
