"use client";

import { type DragEvent, useState } from "react";

/** Handlers that make an element take a dropped file; `isOver` while one hovers above it. */
export function useDrop(onFile: (file: File | undefined) => void) {
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent, isInside: boolean) => {
    // Without this the browser leaves the page to show the file.
    event.preventDefault();
    setOver(isInside);
  };
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => take(event, true),
      onDragLeave: (event: DragEvent) => take(event, false),
      onDrop: (event: DragEvent) => {
        take(event, false);
        onFile(event.dataTransfer.files[0]);
      },
    },
  };
}
