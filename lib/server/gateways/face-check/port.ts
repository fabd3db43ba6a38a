import type { FindingCode } from "@/lib/domain/findings/finding";

/** What a face check is asked. The portrait is a decoded and re-encoded JPEG. */
export interface FaceCheckRequest {
  /** Id of the attempt; the same id is the same attempt. */
  readonly id: string;
  readonly portrait: Buffer;
  readonly person: { readonly name: string; readonly certType: string; readonly certNo: string };
}

/** `MANUAL` = a reviewer decides; `FAILED` says why with a V-code. */
export type FaceCheckAnswer =
  | { readonly status: "PASSED" | "MANUAL" }
  | { readonly status: "FAILED"; readonly failure: FindingCode };

/** Compares the portrait of a person in charge with who they say they are (真实性核验). */
export interface FaceCheckGateway {
  /** Throws when the service cannot be reached; the attempt then does not count. */
  check(request: FaceCheckRequest): Promise<FaceCheckAnswer>;
}
