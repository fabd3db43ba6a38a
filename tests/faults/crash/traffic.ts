import { setTimeout as pause } from "node:timers/promises";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { aSpecimen } from "@/prisma/seed/builders/specimen";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { newUploadKey, openBrowser } from "../support/browser";
import type { SignedIn } from "../support/filers";
import { untilTaken } from "../support/retry";

/** The last text of a field that was acknowledged, and the last that was sent. */
export interface TypedField {
  readonly orderNo: string;
  acknowledged: number;
  sent: number;
}

/** What the clients were told. */
export interface Acknowledged {
  readonly fields: TypedField[];
  readonly uploads: { readonly orderNo: string; readonly key: string }[];
  readonly receipts: { readonly orderNo: string; readonly number: number }[];
}

export interface Traffic {
  readonly acknowledged: Acknowledged;
  /** Resolves when the last request has its answer. */
  end(): Promise<void>;
}

export const FIELD = "sponsor.commAddress";
export const textOf = (count: number): string => `科苑路${count}号1栋201室`;
/** The inverse of `textOf`. */
export const countIn = (text: string): number => Number(/路(\d+)号/.exec(text)?.[1]);

const TYPING_PAUSE_MS = 120;
const UPLOAD_PAUSE_MS = 1000;
const SUBMIT_PAUSE_MS = 4000;

interface Scene {
  readonly url: () => string;
  readonly isOver: () => boolean;
  readonly acknowledged: Acknowledged;
}

async function type(scene: Scene, who: SignedIn, version: number): Promise<void> {
  const browser = openBrowser(scene.url, who);
  const field: TypedField = { orderNo: who.orderNo, acknowledged: 0, sent: 0 };
  scene.acknowledged.fields.push(field);
  let base = version;
  while (!scene.isOver()) {
    field.sent += 1;
    const saved = await untilTaken(() => browser.saveField(base, FIELD, textOf(field.sent)), scene.isOver);
    if (saved === null) return;
    base = saved;
    field.acknowledged = field.sent;
    await pause(TYPING_PAUSE_MS);
  }
}

async function upload(scene: Scene, who: SignedIn, picture: Buffer): Promise<void> {
  const browser = openBrowser(scene.url, who);
  while (!scene.isOver()) {
    const key = newUploadKey();
    const send = async () => (await browser.upload(key, picture)).status === 200;
    const taken = await untilTaken(send, scene.isOver);
    if (taken) scene.acknowledged.uploads.push({ orderNo: who.orderNo, key });
    await pause(UPLOAD_PAUSE_MS);
  }
}

async function submitAll(scene: Scene, many: readonly SignedIn[]): Promise<void> {
  for (const who of many) {
    const number = await untilTaken(openBrowser(scene.url, who).submit, scene.isOver);
    if (number === null) return;
    scene.acknowledged.receipts.push({ orderNo: who.orderNo, number });
    await pause(SUBMIT_PAUSE_MS);
  }
}

async function versionOf(db: PrismaClient, { orderNo }: SignedIn): Promise<number> {
  const { id } = await requireSavedOrder(db, orderNo);
  return (await requireDraft(db, { orderId: id })).version;
}

/** Autosaves, uploads and submissions at the same time, each sent again until it is taken. */
export async function startTraffic(
  db: PrismaClient,
  url: () => string,
  people: { readonly drafts: readonly SignedIn[]; readonly complete: readonly SignedIn[] },
): Promise<Traffic> {
  let isOver = false;
  const acknowledged: Acknowledged = { fields: [], uploads: [], receipts: [] };
  const scene: Scene = { url, isOver: () => isOver, acknowledged };
  const picture = await aSpecimen("licence");
  const half = Math.ceil(people.drafts.length / 2);
  const versions = await Promise.all(people.drafts.slice(0, half).map((who) => versionOf(db, who)));
  const typing = people.drafts.slice(0, half).map((who, n) => type(scene, who, versions[n] ?? 0));
  const uploading = people.drafts.slice(half).map((who) => upload(scene, who, picture));
  const all = Promise.all([...typing, ...uploading, submitAll(scene, people.complete)]);
  const end = async () => {
    isOver = true;
    await all;
  };
  return { acknowledged, end };
}
