"use server";

import type { ImportState } from "@/lib/forms/import-state";
import { CELL_ENDINGS } from "@/lib/forms/import-state";
import { checkImport, importInstances } from "@/lib/server/instances/import-instances";
import { runImportForm } from "../../run-import-form";

/** Checks a table of instances, or imports one that was checked. */
export async function importInstancesAction(_: ImportState, form: FormData): Promise<ImportState> {
  return runImportForm(
    {
      check: checkImport,
      take: importInstances,
      wordsOf: ({ importing }) => importing.instances,
      endings: CELL_ENDINGS,
      list: "/admin/instances",
    },
    form,
  );
}
