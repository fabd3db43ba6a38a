"use server";

import { redirect } from "next/navigation";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { reportPoliceFiling } from "@/lib/server/records/report-police-filing";
import { orNotFound } from "../../filings/or-not-found";

/** Keeps that the police filing of a record is done, and shows the record again. */
export async function reportPoliceFilingAction(form: FormData): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor(["APPLICANT"]);
  const number = String(form.get("subjectNumber") ?? "");
  await orNotFound(reportPoliceFiling(db, { number, actor, at: now() }));
  redirect(`/records/${encodeURIComponent(number)}`);
}
