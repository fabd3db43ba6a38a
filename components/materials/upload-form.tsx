"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type ReactNode, useRef } from "react";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { joinClasses } from "@/components/ui/join-classes";
import { sizeText } from "@/lib/domain/materials/size-text";
import type { UploadPlace } from "@/lib/shared/material-view";
import { UploadProgress } from "./upload-progress";
import type { UploadTexts } from "./upload-texts";
import { UploadWays } from "./upload-ways";
import { useDrop } from "./use-drop";
import { useUpload } from "./use-upload";

export interface UploadFormProps {
  /** Anchor of the tile; the control's id begins with it. */
  readonly id: string;
  readonly place: UploadPlace;
  readonly texts: UploadTexts;
  /** What the last upload without script was refused for. */
  readonly error: string | null;
  /** The consent of a portrait, above the control. */
  readonly children?: ReactNode;
}

/** Takes one picture: a plain form without script; with it, at once on choosing, dropping or photographing. */
export function UploadForm({ id, place, texts, error, children }: UploadFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { state, start, retry, cancel, refuse } = useUpload(router.refresh);

  const upload = (file: File | undefined) => {
    if (!file || !form.current) return;
    if (file.size > place.limit) return refuse(place.tooLarge.replace("{size}", sizeText(file.size)));
    const data = new FormData(form.current);
    if (form.current.elements.namedItem("consent") && !data.has("consent")) return refuse(texts.consent);
    data.set("file", file);
    void start(data);
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    upload(currentTarget.files?.[0]);
    // The same file may be chosen again after it was refused.
    currentTarget.value = "";
  };
  const { isOver, handlers } = useDrop(upload);
  const shown = state.phase === "refused" ? state.message : state.phase === "idle" ? error : null;
  const query = new URLSearchParams({ order: place.orderNo, at: id });
  const isBusy = state.phase === "sending";
  return (
    <form
      ref={form}
      action={`/api/uploads?${query}`}
      method="post"
      encType="multipart/form-data"
      noValidate
      aria-busy={isBusy}
      {...handlers}
      className={joinClasses(
        "grid gap-3 rounded-control",
        isOver && "outline-2 outline-dashed outline-action outline-offset-4",
      )}
    >
      {(["orderNo", "kind", "owner", "side", "uploadKey"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={place[name]} />
      ))}
      {children}
      <Field id={`${id}-file`} label={place.label} hint={place.hint} texts={texts.ui} error={shown}>
        {(control) => (
          <FileInput
            {...control}
            texts={texts.ui}
            name="file"
            accept={place.accept}
            disabled={isBusy}
            onChange={choose}
          />
        )}
      </Field>
      <UploadWays camera={place.camera} isBusy={isBusy} texts={texts} onChange={choose} />
      <UploadProgress state={state} texts={texts} onRetry={retry} onCancel={cancel} />
    </form>
  );
}
