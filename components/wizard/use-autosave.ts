import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import type { Patch } from "@/lib/wizard/merge";
import { Autosaver, type SaveState } from "./autosaver";
import { type PatchAnswer, sendPatch } from "./patch-queue";

export interface Autosave {
  readonly saver: Autosaver;
  readonly state: SaveState;
  readonly conflicts: PatchAnswer["conflicts"];
  /** What the server says of fields it saved since the page was opened. */
  readonly verdicts: PatchAnswer["verdicts"];
  /** Takes a conflict off the page. */
  readonly forget: (path: string) => void;
}

interface AutosaveOptions {
  readonly orderNo: string;
  readonly version: number;
  /** Writes values that were changed elsewhere into the form. */
  readonly takeOver: (news: Patch) => void;
}

function readStash(key: string): Patch {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const patch: unknown = kept ? JSON.parse(kept) : {};
  return typeof patch === "object" && patch !== null ? { ...patch } : {};
}

/** Keeps what is typed on the server for as long as the page is open. */
export function useAutosave({ orderNo, version, takeOver }: AutosaveOptions): Autosave {
  const router = useRouter();
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [conflicts, setConflicts] = useState<PatchAnswer["conflicts"]>([]);
  const [verdicts, setVerdicts] = useState<PatchAnswer["verdicts"]>({});
  const [firstVersion] = useState(version);
  const stash = `unsaved:${orderNo}`;
  const saver = useMemo(
    () =>
      new Autosaver({
        version: firstVersion,
        send: (patch, base, keepalive) => sendPatch(`/api/filings/${orderNo}/draft`, patch, base, keepalive),
        onState: setState,
        onSaved: (answer, patch) => {
          takeOver(answer.news);
          setVerdicts((known) => ({ ...known, ...answer.verdicts }));
          setConflicts((known) => [...known.filter(({ path }) => !(path in patch)), ...answer.conflicts]);
          if (answer.redraw || Object.keys(answer.news).length > 0) router.refresh();
        },
        onSignedOut: (unsaved) => sessionStorage.setItem(stash, JSON.stringify(unsaved)),
      }),
    [orderNo, firstVersion, stash, router, takeOver],
  );
  useEffect(() => {
    const kept = readStash(stash);
    takeOver(kept);
    for (const [path, value] of Object.entries(kept)) saver.change(path, value);
  }, [saver, stash, takeOver]);
  useEffect(() => {
    const online = () => void saver.flush();
    const leave = () => saver.leave();
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isUnsaved) event.preventDefault();
    };
    addEventListener("online", online);
    addEventListener("pagehide", leave);
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("online", online);
      removeEventListener("pagehide", leave);
      removeEventListener("beforeunload", warn);
      leave();
    };
  }, [saver]);
  const forget = (path: string) =>
    setConflicts((known) => known.filter((conflict) => conflict.path !== path));
  return { saver, state, conflicts, verdicts, forget };
}
