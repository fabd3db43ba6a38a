"use server";

import { searchList } from "../../search-list";

/** Searches the register. */
export async function searchRegisterAction(form: FormData): Promise<void> {
  await searchList({ path: "/bureau/register", role: "BUREAU", choices: [] }, form);
}
