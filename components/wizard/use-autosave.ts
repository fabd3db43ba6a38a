import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import type { Patch } from "@/lib/wizard/merge";
import type { StepView } from "@/lib/wizard/step-view";
import { Autosaver, type SaveState } from "./autosaver";
import { type PatchAnswer, sendPatch } from "./patch-queue";
import { isBehind, keepUnsaved, takeUnsaved } from "./unsaved-store";

export interface Autosave {
  readonly saver: Autosaver;
  /** The draft that is saved: that of the page as it was opened, whatever its address shows by now. */
  readonly draftId: string;
  readonly state: SaveState;
  readonly conflicts: PatchAnswer["conflicts"];
  /** What the server says of fields it saved since the page was opened. */
  readonly verdicts: PatchAnswer["verdicts"];
  /** Takes a conflict off the page. */
  readonly forget: (path: string) => void;
}

export interface AutosaveOptions {
  readonly account: string;
  readonly view: Pick<StepView, "orderNo" | "draftId" | "version">;
  /** Writes values that were changed elsewhere into the form. */
  readonly takeOver: (news: Patch) => void;
}

function watchPage(saver: Autosaver): () => void {
  const online = () => void saver.flush();
  const leave = () => saver.leave();
  const shown = ({ persisted }: PageTransitionEvent) => persisted && void saver.catchUp();
  const warn = (event: BeforeUnloadEvent) => {
    if (saver.isUnsaved) event.preventDefault();
  };
  addEventListener("online", online);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", shown);
  addEventListener("beforeunload", warn);
  return () => {
    removeEventListener("online", online);
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", shown);
    removeEventListener("beforeunload", warn);
    leave();
  };
}

/** Keeps what is typed on the server for as long as the page is open. */
export function useAutosave({ account, view, takeOver }: AutosaveOptions): Autosave {
  const router = useRouter();
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [conflicts, setConflicts] = useState<PatchAnswer["conflicts"]>([]);
  const [verdicts, setVerdicts] = useState<PatchAnswer["verdicts"]>({});
  const { orderNo } = view;
  const [{ draftId, version: firstVersion }] = useState(view);
  const store = `unsaved:${account}:${draftId}`;
  const saver = useMemo(
    () =>
      new Autosaver({
        version: firstVersion,
        send: (patch, base, keepalive) =>
          sendPatch(`/api/filings/${orderNo}/draft`, { base, patch, draft: draftId }, keepalive),
        onState: setState,
        onSaved: (answer, patch) => {
          isBehind(draftId, answer.version);
          takeOver(answer.news);
          setVerdicts((known) => ({ ...known, ...answer.verdicts }));
          setConflicts((known) => [...known.filter(({ path }) => !(path in patch)), ...answer.conflicts]);
          if (answer.redraw || Object.keys(answer.news).length > 0) router.refresh();
        },
        onKeep: (unsaved) => keepUnsaved(store, unsaved),
      }),
    [orderNo, draftId, firstVersion, store, router, takeOver],
  );
  useEffect(() => {
    if (isBehind(draftId, firstVersion)) void saver.catchUp();
    const kept = takeUnsaved(store);
    if (!kept) return;
    takeOver(kept.patch);
    saver.restore(kept);
  }, [saver, store, takeOver, draftId, firstVersion]);
  useEffect(() => watchPage(saver), [saver]);
  const forget = (path: string) =>
    setConflicts((known) => known.filter((conflict) => conflict.path !== path));
  return { saver, draftId, state, conflicts, verdicts, forget };
}
