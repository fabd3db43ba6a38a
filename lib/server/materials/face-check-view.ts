import "server-only";
import { isFindingCode } from "@/lib/domain/findings/finding";
import { FACE_CHECK_STATES } from "@/lib/domain/materials/tables/face-check";
import { findingText } from "@/lib/i18n/finding-text";
import { formatShortDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { FaceCheckView, ViewTone } from "@/lib/shared/material-view";
import type { FaceCheckItem } from "./list-face-checks";
import { faultView } from "./material-fault";
import type { MaterialFile, Slot } from "./material-repository";
import { pictureHref, placeId, uploadPlace, versionViews } from "./place-view";
import { sampleOf, type ViewTexts } from "./view-texts";

const TONES: Readonly<Record<FaceCheckItem["state"], ViewTone>> = {
  PENDING: "neutral",
  SCANNED: "neutral",
  PROCESSING: "neutral",
  PASSED: "good",
  FAILED: "bad",
  MANUAL: "good",
  EXPIRED: "bad",
  STALE: "bad",
};

function messageOf({ locale, t }: ViewTexts, face: FaceCheckItem): FaceCheckView["message"] {
  const tone = TONES[face.state];
  const failure =
    face.failure && isFindingCode(face.failure) ? findingText(locale, { code: face.failure }) : "";
  if (face.state === "MANUAL") return { text: t("face.manual"), tone };
  if (face.state === "PASSED") return { text: t("face.passed"), tone };
  if (face.state === "STALE") return { text: t("face.stale"), tone };
  if (face.state === "EXPIRED") return { text: t("face.expired"), tone };
  return face.state === "FAILED" ? { text: t("face.failed", { reason: failure }), tone } : null;
}

function attemptsOf({ t }: ViewTexts, face: FaceCheckItem): string {
  if (face.nextAt) return t("face.pause", { time: formatShortDateTime(face.nextAt) });
  return t("face.attempts", { count: face.attemptsLeft });
}

interface FaceCheckPlacing {
  readonly files: readonly MaterialFile[];
  /** Null while the order is locked. */
  readonly orderNo: string | null;
  /** Name of the website or App. */
  readonly service: string;
  readonly personHref: string;
}

/** One face check in the reader's language. */
export function faceCheckView(
  texts: ViewTexts,
  face: FaceCheckItem,
  { files, orderNo, service, personHref }: FaceCheckPlacing,
): FaceCheckView {
  const { locale, t, filing } = texts;
  const slot: Slot = { code: "FACE_CHECK", owner: face.item.owner, side: "1" };
  const portraits = files.filter(({ code, owner }) => code === "FACE_CHECK" && owner === face.item.owner);
  const current = portraits.find(({ status }) => status === "CURRENT") ?? null;
  const title = t("face.tile", { name: face.person?.name ?? "", service });
  const mayUpload = orderNo !== null && face.person !== null && face.nextAt === null;
  return {
    place: {
      id: placeId(slot),
      title,
      requirement: { text: filing("material.required"), tone: "action" },
      because: t("face.because"),
      note: current ? t("face.handedIn", { time: formatShortDateTime(current.uploadedAt) }) : null,
      sample: sampleOf("FACE_CHECK", "1"),
      picture: current && {
        src: pictureHref(current, "thumb"),
        full: pictureHref(current, "preview"),
        alt: t("pictureOf", { title }),
      },
      verdict: { text: label(locale, FACE_CHECK_STATES[face.state]), tone: TONES[face.state] },
      findings: (current?.findings ?? []).map((found) =>
        faultView(texts, { ...found, path: face.item.target }),
      ),
      versions: versionViews(
        texts,
        portraits.filter((file) => file !== current),
      ),
      currentId: current?.id ?? null,
      upload: mayUpload ? uploadPlace(texts, orderNo, slot, title, current !== null) : null,
    },
    message: messageOf(texts, face),
    attempts: orderNo && face.person ? attemptsOf(texts, face) : null,
    personHref: face.person ? null : personHref,
  };
}
