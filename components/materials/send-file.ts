/** How the server answered, or why it could not. */
export type UploadAnswer =
  | { readonly kind: "done" | "refused"; readonly message: string }
  | { readonly kind: "offline" | "failed" | "cancelled" };

function textIn(value: unknown, name: string): string | null {
  const found: unknown = value !== null && typeof value === "object" ? Reflect.get(value, name) : null;
  return typeof found === "string" ? found : null;
}

/** Reads the answer of the upload route; anything unexpected counts as a failure. */
export function readAnswer(body: string): UploadAnswer {
  try {
    const answer: unknown = JSON.parse(body);
    const status = textIn(answer, "status");
    const message = textIn(answer, "message");
    if (status === "refused" && message) return { kind: "refused", message };
    const value: unknown =
      answer !== null && typeof answer === "object" ? Reflect.get(answer, "value") : null;
    const done = textIn(value, "message");
    return status === "done" && done ? { kind: "done", message: done } : { kind: "failed" };
  } catch {
    return { kind: "failed" };
  }
}

/**
 * Sends a form with its file, telling how far it is (0 to 1).
 * `fetch` cannot tell how much of a body has been sent, so this is an XMLHttpRequest.
 */
export function sendFile(
  form: FormData,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve({ kind: "offline" });
    request.onabort = () => resolve({ kind: "cancelled" });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
