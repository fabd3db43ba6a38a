"use client";

import { Button } from "@/components/ui/button";
import type { UploadTexts } from "./upload-texts";
import type { UploadState } from "./use-upload";

interface UploadProgressProps {
  readonly state: UploadState;
  readonly texts: UploadTexts;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

/** How far an upload is, how it ended, and what can be done about it. */
export function UploadProgress({ state, texts, onRetry, onCancel }: UploadProgressProps) {
  const isSending = state.phase === "sending";
  const isSent = isSending && state.share >= 1;
  const percent = isSending ? Math.round(state.share * 100) : 0;
  return (
    <div aria-live="polite" className="empty:hidden">
      {isSending ? (
        <div className="flex flex-wrap items-center gap-3">
          <progress
            className="h-2 min-w-40 flex-1 accent-action"
            max={100}
            value={isSent ? undefined : percent}
            aria-label={texts.sending}
          />
          <span className="text-sm tabular-nums">
            {isSent ? texts.checking : texts.progress.replace("{percent}", String(percent))}
          </span>
          {isSent ? null : (
            <Button variant="quiet" onClick={onCancel}>
              {texts.cancel}
            </Button>
          )}
        </div>
      ) : null}
      {state.phase === "done" ? <p className="font-medium text-good">{state.message}</p> : null}
      {state.phase === "offline" || state.phase === "failed" ? (
        <div className="grid justify-items-start gap-2">
          <p className="font-medium text-bad">{texts[state.phase]}</p>
          <Button variant="secondary" onClick={onRetry}>
            {texts.retry}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
