import "server-only";
import type { FaceCheckGateway } from "./port";
import { StandInFaceCheck } from "./stand-in";

const standIn = new StandInFaceCheck();

/** The face check of this installation. */
export function faceCheck(): FaceCheckGateway {
  return standIn;
}
