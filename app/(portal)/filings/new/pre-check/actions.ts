"use server";

import { redirect } from "next/navigation";
import { preCheckQuery, readPreCheck } from "@/lib/forms/pre-check-form";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { takeOver } from "@/lib/server/filing/take-over";
import { requireRules } from "@/lib/server/rules/rule-tables";

/** Takes the answers of the pre-check over into the basic check, and goes there. */
export async function takeOverAction(form: FormData): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor(["APPLICANT"]);
  const at = now();
  const sent = new URLSearchParams(String(form.get("answers") ?? "").slice(0, 500));
  const query = Object.fromEntries([...sent.keys()].map((name) => [name, sent.getAll(name)]));
  const single = Object.fromEntries(
    Object.entries(query).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  const answers = readPreCheck(single, (await requireRules(db, at)).bureauRules);
  if (!answers.ok) redirect("/filings/new/pre-check");
  const taken = await takeOver(db, { actor, answers: answers.value, at });
  // The page says what stands in the way.
  if (!taken.ok) redirect(`/filings/new/pre-check?${preCheckQuery(answers.value)}`);
  redirect("/filings/new");
}
