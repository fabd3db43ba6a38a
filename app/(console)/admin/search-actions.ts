"use server";

import { searchList } from "../search-list";

const role = "ADMIN";

export async function searchOrdersAction(form: FormData): Promise<void> {
  const choices = ["state", "province", "type", "age", "reviewer"];
  await searchList({ path: "/admin/orders", role, choices }, form);
}

export async function searchAccountsAction(form: FormData): Promise<void> {
  await searchList({ path: "/admin/users", role, choices: ["role", "status"] }, form);
}

export async function searchInstancesAction(form: FormData): Promise<void> {
  await searchList({ path: "/admin/instances", role, choices: [] }, form);
}

export async function searchRegistryAction(form: FormData): Promise<void> {
  await searchList({ path: "/admin/registry", role, choices: [] }, form);
}
