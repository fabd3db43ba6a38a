import "server-only";
import type { MaterialGroupView, MaterialItemView, MaterialPageView } from "@/lib/shared/material-view";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { faceCheckView } from "./face-check-view";
import { isFaceCheckMissing, listFaceChecks } from "./list-face-checks";
import { listMaterials, type MaterialItem, type MaterialSlot } from "./list-materials";
import { reasonsText } from "./material-fault";
import { listFiles } from "./material-repository";
import { mayDo, requireReadableOrder } from "./order-access";
import { requireOrderMaterials } from "./order-materials";
import { type PlaceSource, placeId, placeView } from "./place-view";
import { findViewTexts, groupHeading, ownerName, placeTitle } from "./view-texts";

function isPage({ side }: MaterialSlot): boolean {
  return side !== "1" && /^\d+$/.test(side);
}

/** What does instead, and one more page once the first is there. */
function moreViews(source: PlaceSource, listed: MaterialItem): MaterialItemView["more"] {
  const { texts } = source;
  const { item, slots } = listed;
  const others = slots
    .filter(({ code, current }) => code !== item.code && !current)
    .filter((slot) => !isPage(slot));
  const hasFirst = slots.some(({ code, side, current }) => code === item.code && side === "1" && current);
  const free = hasFirst
    ? slots.find((slot) => slot.code === item.code && isPage(slot) && !slot.current)
    : undefined;
  const material = (code: MaterialSlot["code"]) => placeTitle(texts, code, "1", 1);
  return [
    ...others.map((slot) => ({
      summary: texts.t("alternative", { material: material(slot.code) }),
      place: placeView(source, listed, slot),
    })),
    ...(free
      ? [
          {
            summary: texts.t("anotherPage", { max: item.maxFiles }),
            place: placeView(source, listed, free),
          },
        ]
      : []),
  ];
}

/** Sides and the first page always; further pages and what does instead once they are there. */
function itemView(source: PlaceSource, listed: MaterialItem): MaterialItemView {
  const { texts, orderNo } = source;
  const { item, slots } = listed;
  const shown = slots.filter((slot) => slot.current || (slot.code === item.code && !isPage(slot)));
  const hasOwn = slots.some(({ current }) => current);
  return {
    key: item.target,
    places: shown.map((slot) => placeView(source, listed, slot)),
    folded: item.sameAs && !hasOwn ? texts.t("takenOver") : null,
    more: orderNo ? moreViews(source, listed) : [],
  };
}

function groupsOf(items: readonly MaterialItem[], source: PlaceSource): readonly MaterialGroupView[] {
  const owners = [...new Set(items.map(({ item }) => item.owner))];
  return owners.map((owner) => ({
    key: owner,
    heading: groupHeading(source.texts, owner, source.answers),
    items: items.filter(({ item }) => item.owner === owner).map((listed) => itemView(source, listed)),
  }));
}

/** The first place of a material in which something is missing, and whose it is. */
function missingPlace(
  { texts, answers }: PlaceSource,
  { item, slots }: MaterialItem,
): MaterialPageView["missing"][number] {
  const slot = slots.find(({ side, current }) => item.sides.some((one) => one === side) && !current);
  const side = slot?.side ?? item.sides[0] ?? "1";
  const title = placeTitle(texts, item.code, side, item.sides.length);
  const name = ownerName(texts, item.owner, answers);
  return {
    id: placeId({ code: item.code, owner: item.owner, side }),
    text: name ? texts.t("titleOf", { title, name }) : title,
    about: reasonsText(texts, { code: "M109", path: item.target }),
  };
}

/** A document that is asked for twice is missing once. */
function isOnceMissing({ item, state }: MaterialItem, items: readonly MaterialItem[]): boolean {
  const isSameMissing = items.some((one) => one.item.target === item.sameAs && one.state === "MISSING");
  return state === "MISSING" && !isSameMissing;
}

function personPath(serviceKey: string): string {
  return serviceKey === "sponsor" ? "sponsor" : `services/${serviceKey}/person`;
}

/**
 * Everything the page of materials shows, in the language of the request.
 *
 * @throws NotFoundError when the actor may not know the order
 */
export async function requireMaterialPage(db: Db, orderNo: string, actor: Actor): Promise<MaterialPageView> {
  const order = await requireReadableOrder(db, orderNo, actor);
  const texts = await findViewTexts();
  const materials = await requireOrderMaterials(db, order);
  const files = await listFiles(db, order.id);
  const items = await listMaterials(db, order, { materials, files });
  const faces = await listFaceChecks(db, order, { materials, files });
  const isLocked = !mayDo(actor, "material.upload", order);
  const openNo = isLocked ? null : order.orderNo;
  const source = { texts, answers: materials.answers, orderNo: openNo };
  const needed = items.filter(({ item }) => item.requirement !== "OPTIONAL");
  const faceViews = faces.map((face) => ({
    isMissing: isFaceCheckMissing(face),
    about: reasonsText(texts, { code: "M109", path: face.item.target }),
    view: faceCheckView(texts, face, {
      files,
      orderNo: openNo,
      service: ownerName(texts, face.item.owner, materials.answers),
      personHref: `/filings/${order.orderNo}/${personPath(face.serviceKey)}`,
    }),
  }));
  return {
    orderNo: order.orderNo,
    isKnown: materials.isKnown,
    isLocked,
    missing: [
      ...needed
        .filter((listed) => isOnceMissing(listed, needed))
        .map((listed) => missingPlace(source, listed)),
      ...faceViews
        .filter(({ isMissing }) => isMissing)
        .map(({ about, view: { place } }) => ({ id: place.id, text: place.title, about })),
    ],
    groups: groupsOf(needed, source),
    optional: groupsOf(
      items.filter(({ item }) => item.requirement === "OPTIONAL"),
      source,
    ),
    faces: faceViews.map(({ view }) => view),
  };
}
