"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { sendFile } from "./send-file";

/** Where an upload stands; `share` is 0 to 1. */
export type UploadState =
  | { readonly phase: "idle" }
  | { readonly phase: "sending"; readonly share: number }
  | { readonly phase: "offline" | "failed" }
  | { readonly phase: "refused" | "done"; readonly message: string };

// Not every browser has randomUUID on pages without TLS; getRandomValues is everywhere.
function newUploadKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}

/** Sends one file at a time; a repeated try carries the same key, so that nothing is stored twice. */
export function useUpload(onDone: () => void) {
  const [state, setState] = useState<UploadState>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  const last = useRef<FormData | null>(null);

  const send = useCallback(
    async (form: FormData) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      last.current = form;
      setState({ phase: "sending", share: 0 });
      const onProgress = (share: number) => setState({ phase: "sending", share });
      const answer = await sendFile(form, { onProgress, signal: controller.signal });
      running.current = null;
      if (answer.kind === "cancelled") setState({ phase: "idle" });
      else if ("message" in answer) setState({ phase: answer.kind, message: answer.message });
      else setState({ phase: answer.kind });
      if (answer.kind === "done") onDone();
    },
    [onDone],
  );

  const start = useCallback(
    (form: FormData) => {
      form.set("uploadKey", newUploadKey());
      return send(form);
    },
    [send],
  );
  const retry = useCallback(() => {
    if (last.current) void send(last.current);
  }, [send]);
  const cancel = useCallback(() => running.current?.abort(), []);
  const refuse = useCallback((message: string) => setState({ phase: "refused", message }), []);

  useEffect(() => {
    if (state.phase !== "offline") return;
    window.addEventListener("online", retry, { once: true });
    return () => window.removeEventListener("online", retry);
  }, [state.phase, retry]);
  useEffect(() => () => running.current?.abort(), []);

  return { state, start, retry, cancel, refuse };
}
