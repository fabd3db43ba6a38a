import type { MaterialCode } from "@/lib/domain/materials/catalogue";
import type { RequiredMaterial } from "@/lib/domain/materials/required-materials";
import type { Actor } from "@/lib/server/auth/actor";
import { newId } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { findOrder, type StoredOrder } from "@/lib/server/filing/order-repository";
import { StandInFaceCheck } from "@/lib/server/gateways/face-check/stand-in";
import { materialStore } from "@/lib/server/gateways/material-store/material-store";
import { checkPicture, type SentFile } from "@/lib/server/materials/check-picture";
import { requireOrderMaterials } from "@/lib/server/materials/order-materials";
import { submitPortrait } from "@/lib/server/materials/submit-portrait";
import { storeUpload, type Upload } from "@/lib/server/materials/upload-material";
import { aSpecimenFor, specimenFor } from "./builders/specimen";
import { requireDone } from "./require-done";

/** Colours of the drawings: enough to tell neighbours apart, few enough to draw each once. */
const VARIANTS = 2;

type Checked = Awaited<ReturnType<typeof checkPicture>>;

const drawn = new Map<string, Promise<Buffer>>();
const checked = new Map<Buffer, Promise<Checked>>();

function once<K, T>(known: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function draw(code: MaterialCode, side: string, number: number): Promise<Buffer> {
  const variant = number % VARIANTS;
  return once(drawn, `${specimenFor(code, side)}:${variant}`, () => aSpecimenFor(code, side, variant));
}

const fileNameOf = (code: MaterialCode) => (specimenFor(code, "1") === "icon" ? "icon.png" : "specimen.jpg");

/** Decoding a picture is most of the work of an upload, and the demo's are the same few. */
function check(sent: SentFile): Promise<Checked> {
  return once(checked, sent.bytes, () => checkPicture(sent));
}

function sidesOf({ sides }: RequiredMaterial): readonly string[] {
  return sides.length > 1 ? sides : ["1"];
}

interface Place {
  readonly order: StoredOrder;
  readonly code: MaterialCode;
  readonly owner: string;
  readonly side: string;
}

async function uploadOne(db: PrismaClient, actor: Actor, place: Place, number: number): Promise<void> {
  const { order, code, owner, side } = place;
  const bytes = await draw(code, side, number);
  const upload: Upload = {
    orderNo: order.orderNo,
    uploadKey: newId(),
    fileName: fileNameOf(code),
    bytes,
    code,
    owner,
    side,
  };
  const scope = { db, store: materialStore(db), actor, check };
  if (code === "FACE_CHECK") {
    const portrait = { ...upload, hasConsent: true };
    const sent = await submitPortrait({ ...scope, gateway: new StandInFaceCheck() }, portrait);
    requireDone("hand in a portrait", sent);
    return;
  }
  const picture = requireDone(`take the picture of ${code}`, await check(upload));
  requireDone(`upload ${code}`, await storeUpload(scope, { order, upload, ...picture }));
}

/** Uploads a drawn specimen for everything that an order's list asks for; the portraits last. */
export async function uploadMaterials(
  db: PrismaClient,
  actor: Actor,
  orderNo: string,
  number: number,
): Promise<void> {
  const order = await findOrder(db, orderNo);
  if (!order) throw new Error(`order ${orderNo} is gone`);
  const { list } = await requireOrderMaterials(db, order);
  const asked = list.filter(({ requirement, sameAs }) => requirement === "REQUIRED" && sameAs === null);
  const places = asked.flatMap((item) =>
    sidesOf(item).map((side) => ({ order, code: item.code, owner: item.owner, side })),
  );
  const isPortrait = ({ code }: Place) => code === "FACE_CHECK";
  for (const place of [...places.filter((one) => !isPortrait(one)), ...places.filter(isPortrait)]) {
    await uploadOne(db, actor, place, number);
  }
}
