"use server";

import type { ImportState } from "@/lib/forms/import-state";
import { checkRegistryImport, importRegistry } from "@/lib/server/registry/import-registry";
import { REGISTRY_ENDINGS } from "@/lib/server/registry/registry-table";
import { runImportForm } from "../../run-import-form";

/** Checks a table of the ministry's records, or imports one that was checked. */
export async function importRegistryAction(_: ImportState, form: FormData): Promise<ImportState> {
  return runImportForm(
    {
      check: checkRegistryImport,
      take: importRegistry,
      wordsOf: ({ importing }) => importing.registry,
      endings: REGISTRY_ENDINGS,
      list: "/admin/registry",
    },
    form,
  );
}
