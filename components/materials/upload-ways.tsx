"use client";

import type { ChangeEvent } from "react";
import { Icon } from "@/components/ui/icon";
import { CAMERA } from "@/components/ui/icon-drawings";
import { SubmitButton } from "@/components/ui/submit-button";
import { useScript } from "@/components/ui/use-script";
import type { UploadTexts } from "./upload-texts";

interface UploadWaysProps {
  readonly camera: "environment" | "user";
  readonly isBusy: boolean;
  readonly texts: UploadTexts;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** Besides choosing a file: the camera on phones, dropping elsewhere; without script the button that sends. */
export function UploadWays({ camera, isBusy, texts, onChange }: UploadWaysProps) {
  if (!useScript()) {
    return (
      <div>
        <SubmitButton sending={texts.sending} variant="secondary">
          {texts.submit}
        </SubmitButton>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm text-muted">
      <label className="hidden min-h-control cursor-pointer items-center gap-2 rounded-control border border-edge px-control-pad text-ink has-focus-visible:outline-2 pointer-coarse:inline-flex">
        <Icon drawing={CAMERA} size={18} />
        {texts.camera}
        <input
          type="file"
          className="sr-only"
          accept="image/*"
          capture={camera}
          disabled={isBusy}
          onChange={onChange}
        />
      </label>
      <span className="pointer-coarse:hidden">{texts.drop}</span>
    </div>
  );
}
