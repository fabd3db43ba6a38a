import type { UiTexts } from "@/lib/i18n/ui-texts";

/** The words of the upload control; templates with `{percent}`. */
export interface UploadTexts {
  readonly ui: Pick<UiTexts, "errorPrefix" | "optional" | "chooseFile" | "noFile">;
  readonly drop: string;
  readonly camera: string;
  readonly submit: string;
  readonly sending: string;
  readonly progress: string;
  readonly checking: string;
  readonly cancel: string;
  readonly retry: string;
  readonly offline: string;
  readonly failed: string;
  readonly consent: string;
}
