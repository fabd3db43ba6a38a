/** An earlier upload of one place, ready to be shown. */
export interface MaterialVersionView {
  readonly number: number;
  readonly text: string;
  readonly href: string;
}

/** What the upload form of one place sends besides the file. */
export interface UploadPlace {
  readonly orderNo: string;
  readonly kind: string;
  readonly owner: string;
  readonly side: string;
  /** Key of the next upload by a plain form; scripts make their own. */
  readonly uploadKey: string;
  /** Bytes. */
  readonly limit: number;
  readonly accept: string;
  /** Which camera a phone opens. */
  readonly camera: "environment" | "user";
  /** Label of the control and the limits, stated before choosing. */
  readonly label: string;
  readonly hint: string;
  /** What to say at once of a file above the limit; `{size}` is replaced. */
  readonly tooLarge: string;
}

/** What is wrong, and the reasons an order would come back with; empty when there are none. */
export interface MaterialFaultView {
  readonly text: string;
  readonly about: string;
}

export type ViewTone = "neutral" | "action" | "good" | "warn" | "bad";

/** One place of the list of materials (a side of a card, a page), in the reader's language. */
export interface MaterialPlaceView {
  /** Anchor of the tile. */
  readonly id: string;
  readonly title: string;
  readonly requirement: { readonly text: string; readonly tone: ViewTone };
  readonly because: string;
  readonly note: string | null;
  readonly sample: string | null;
  readonly picture: { readonly src: string; readonly full: string; readonly alt: string } | null;
  readonly verdict: { readonly text: string; readonly tone: ViewTone };
  readonly findings: readonly MaterialFaultView[];
  readonly versions: readonly MaterialVersionView[];
  /** The current file, for removing it. */
  readonly currentId: string | null;
  /** Null while the order is locked. */
  readonly upload: UploadPlace | null;
}

/** Places that belong together: the first ones, and behind a fold what may be added or does instead. */
export interface MaterialItemView {
  readonly key: string;
  readonly places: readonly MaterialPlaceView[];
  /** Why nothing has to be done here, so that the places are folded; null when they are open. */
  readonly folded: string | null;
  readonly more: readonly { readonly summary: string; readonly place: MaterialPlaceView }[];
}

export interface MaterialGroupView {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly MaterialItemView[];
}

/** A face check with its portrait. */
export interface FaceCheckView {
  readonly place: MaterialPlaceView;
  /** What the state means, and what can be done. */
  readonly message: { readonly text: string; readonly tone: ViewTone } | null;
  readonly attempts: string | null;
  /** Where to enter the person; null when that is done. */
  readonly personHref: string | null;
}

/** The page of materials of one order. */
export interface MaterialPageView {
  readonly orderNo: string;
  readonly isKnown: boolean;
  readonly isLocked: boolean;
  readonly missing: readonly (MaterialFaultView & { readonly id: string })[];
  readonly groups: readonly MaterialGroupView[];
  readonly optional: readonly MaterialGroupView[];
  readonly faces: readonly FaceCheckView[];
}
