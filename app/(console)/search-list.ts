import { notFound, redirect } from "next/navigation";
import { readForm } from "@/lib/forms/form-state";
import type { Role } from "@/lib/server/auth/actor";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { sealSearch } from "@/lib/server/sealed/sealed-search";

/** A list that is searched, and what else it is narrowed by. */
export interface SearchedList {
  readonly path: string;
  readonly role: Role;
  readonly choices: readonly string[];
}

const LONGEST = 500;

/** Goes to a list with what was typed and chosen: what was typed is sealed in the address. */
export async function searchList({ path, role, choices }: SearchedList, form: FormData): Promise<never> {
  await forbidForeignOrigin();
  const actor = await requireActor([role]);
  const { q = "", ...chosen } = readForm(form);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) {
    if (!choices.includes(name) || value.length > LONGEST) notFound();
    if (value) query.set(name, value);
  }
  const s = sealSearch(q.trim(), { accountId: actor.id, at: now() });
  if (s) query.set("s", s);
  redirect(query.size > 0 ? `${path}?${query}` : path);
}
