import { Details } from "@/components/ui/details";
import type { MaterialGroupView, MaterialItemView } from "@/lib/shared/material-view";
import { MaterialPlace, type PlaceContext } from "./material-place";

export interface MaterialGroupsProps {
  readonly orderNo: string;
  readonly groups: readonly MaterialGroupView[];
  readonly context: PlaceContext;
}

function MaterialItem({
  orderNo,
  item,
  context,
}: Omit<MaterialGroupsProps, "groups"> & { readonly item: MaterialItemView }) {
  const isAt = (id: string) => context.error?.at === id;
  const places = item.places.map((place) => (
    <MaterialPlace key={place.id} orderNo={orderNo} place={place} context={context} />
  ));
  return (
    <>
      {item.folded ? (
        <Details summary={item.folded} open={item.places.some(({ id }) => isAt(id))}>
          <div className="grid gap-4">{places}</div>
        </Details>
      ) : (
        places
      )}
      {item.more.map(({ summary, place }) => (
        <Details key={place.id} summary={summary} open={isAt(place.id)}>
          <MaterialPlace orderNo={orderNo} place={place} context={context} />
        </Details>
      ))}
    </>
  );
}

/** The tiles of the order, under the name of whom each document belongs to. */
export function MaterialGroups({ orderNo, groups, context }: MaterialGroupsProps) {
  return groups.map(({ key, heading, items }) => (
    <section key={key} className="grid gap-4">
      <h2 className="text-xl">{heading}</h2>
      {items.map((item) => (
        <MaterialItem key={item.key} orderNo={orderNo} item={item} context={context} />
      ))}
    </section>
  ));
}
