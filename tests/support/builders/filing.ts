import { gramsOf } from "@/lib/domain/text/grams";
import type { Actor } from "@/lib/server/auth/actor";
import { newId } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { checkType, subjectOf } from "@/lib/server/filing/check-type";
import { createOrder } from "@/lib/server/filing/create-order";
import { openAccountDraft, requireDraft } from "@/lib/server/filing/draft-repository";
import { identifierHash } from "@/lib/server/filing/identifiers";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import type { StoredTypeDecision } from "@/lib/server/filing/type-decision";
import { certificateIndex, OUR_PROVIDER, registryKey } from "@/lib/server/gateways/miit-registry/stand-in";
import type { Answers } from "@/lib/wizard/answers";
import { CONFIRM_EXAMPLE } from "@/lib/wizard/steps/confirm.cases";
import { aPublicIp } from "@/prisma/seed/builders/numbers";
import { answersOf, aSponsor, type DemoSponsor } from "@/prisma/seed/builders/sponsor";
import { uploadMaterials } from "@/prisma/seed/upload-materials";
import { anActor } from "./account";
import { requireSavedOrder } from "./saved-order";

const DAY_MS = 86_400_000;

let count = 0;

/** Somebody who can file, with everything that an order of theirs says. */
export interface Filer {
  readonly actor: Actor;
  readonly sponsor: DemoSponsor;
  readonly instanceId: string;
  /** Complete and right, the agreements left out. */
  readonly answers: Answers;
}

/** An instance that a filing can stand on. */
export async function anInstance(db: Db, accountId: string, at: Date, quota = 5): Promise<string> {
  count += 1;
  const { id } = await db.cloudInstance.create({
    data: {
      id: `test-instance-${count}`,
      accountId,
      name: "web-server",
      product: "ECS",
      provinceCode: "44",
      isMainland: true,
      isPrepaid: true,
      paidMonths: 12,
      expiresAt: new Date(at.getTime() + 330 * DAY_MS),
      publicIps: [aPublicIp(count, 1)],
      quota,
    },
  });
  return id;
}

/** An applicant with an instance and the answers of a sponsor of their own. */
export async function aFiler(
  db: Db,
  at: Date,
  given: Partial<Pick<DemoSponsor, "province" | "services" | "kind">> = {},
): Promise<Filer> {
  const actor = await anActor(db);
  const instanceId = await anInstance(db, actor.id, at);
  const sponsor = aSponsor(count, { province: "44", services: "WEBSITE", ...given });
  const answers = answersOf(sponsor, { id: instanceId, ip: aPublicIp(count, 1) });
  return { actor, sponsor, instanceId, answers };
}

/** Types answers into the filing an account is about to make, and asks what type it has. */
export async function beginFiling(
  db: PrismaClient,
  { actor, answers }: Pick<Filer, "actor" | "answers">,
  at: Date,
): Promise<StoredTypeDecision | null> {
  const { version } = await openAccountDraft(db, actor.id, at);
  const saved = await saveAnswers(db, { actor, orderNo: null, patch: answers, base: version, at });
  if (!saved.ok) throw new Error(`${saved.error.code} ${saved.error.path}`);
  return (await checkType(db, saved.value.draft, { subject: subjectOf(actor, null), at })).decision;
}

/** Opens an order with all answers of a filer; returns its number. */
export async function openFiling(db: PrismaClient, filer: Filer, at: Date): Promise<string> {
  const decision = await beginFiling(db, filer, at);
  const created = await createOrder(db, filer.actor, decision?.askedFor ?? "", at);
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
}

/** Counts the mobiles of an order's persons as proved. */
export async function proveMobiles(db: Db, orderId: string, at: Date): Promise<void> {
  const { answers } = await requireDraft(db, { orderId });
  const paths = Object.keys(answers).filter((path) => /rincipal\.mobile$/.test(path));
  await db.mobileVerification.createMany({
    data: paths.flatMap((path) => {
      const mobileHash = identifierHash(answers, path);
      return mobileHash
        ? [{ orderId, owner: path.replace(/\.mobile$/, ""), mobileHash, verifiedAt: at }]
        : [];
    }),
    skipDuplicates: true,
  });
}

/** An order with everything a submission wants: answers, mobiles, materials, portrait, agreements. */
export async function aCompleteFiling(
  db: PrismaClient,
  filer: Filer,
  at: Date,
): Promise<{ orderNo: string; orderId: string }> {
  const orderNo = await openFiling(db, filer, at);
  const { id: orderId } = await requireSavedOrder(db, orderNo);
  await proveMobiles(db, orderId, at);
  await uploadMaterials(db, filer.actor, orderNo, 0);
  const { version: base } = await requireDraft(db, { orderId });
  await saveAnswers(db, { actor: filer.actor, orderNo, patch: CONFIRM_EXAMPLE, base, at });
  return { orderNo, orderId };
}

/** What the stand-in of the ministry's registry holds of a sponsor and its website; left out = not on record. */
export interface AtMiit {
  readonly subject?: "FILED" | "SHELL" | "CANCELLED" | "IN_REVIEW" | "UNKNOWN";
  readonly service?: {
    readonly state: "FILED" | "CANCELLED" | "IN_REVIEW" | "UNKNOWN";
    readonly isTheirs?: boolean;
    readonly isOurs?: boolean;
    readonly number?: string;
    readonly name?: string;
  };
  readonly subjectNumber?: string;
  /** Number of a further service of the sponsor. */
  readonly other?: string;
}

/** Puts a sponsor and its website on record at the stand-in of the ministry's registry. */
export async function onRecordAtMiit(
  db: Db,
  { certNo, domain, name }: DemoSponsor,
  { subject, service, subjectNumber, other }: AtMiit,
): Promise<void> {
  const id = newId();
  const sponsorKey = { certType: "BUSINESS_LICENCE" as const, certNo };
  if (subject) {
    const certNoHash = certificateIndex(sponsorKey);
    const columns = {
      certType: sponsorKey.certType,
      certNoHash,
      sponsorName: name,
      state: subject,
    };
    await db.registrySubject.create({ data: { id, ...columns, subjectNumber: subjectNumber ?? null } });
  }
  if (other) {
    const lookupKey = registryKey({ type: "WEBSITE", domain: `other-${domain}` });
    const columns = { lookupKey, state: "FILED", serviceNumber: other, providers: ["another provider"] };
    await db.registryService.create({ data: { id: newId(), ...columns, subjectId: id } });
  }
  if (!service) return;
  await db.registryService.create({
    data: {
      id: newId(),
      lookupKey: registryKey({ type: "WEBSITE", domain }),
      state: service.state,
      providers: [service.isOurs ? OUR_PROVIDER : "another provider"],
      subjectId: service.isTheirs ? id : null,
      serviceNumber: service.number ?? null,
      name: service.name ?? null,
    },
  });
}

/** A sponsor on record here, under an account. */
export async function aFiledSubject(
  db: Db,
  { ownerId, certNo, at }: { readonly ownerId: string; readonly certNo: string; readonly at: Date },
): Promise<void> {
  count += 1;
  const subjectNumber = `粤ICP备${20260000 + count}号`;
  await db.filingSubject.create({
    data: {
      id: newId(),
      ownerId,
      provinceCode: "44",
      subjectNumber,
      searchGrams: [...gramsOf(`${subjectNumber} on record`)],
      sponsorKind: "ENTERPRISE",
      sponsorName: "on record",
      certType: "BUSINESS_LICENCE",
      certNoCipher: "",
      certNoHash: certificateIndex({ certType: "BUSINESS_LICENCE", certNo }),
      approvedAt: at,
    },
  });
}
