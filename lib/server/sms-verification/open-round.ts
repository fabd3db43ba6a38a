import "server-only";
import { openSmsRound } from "@/lib/domain/filing/sms-verification";
import type { SmsVerifier } from "@/lib/domain/filing/sms-verifiers";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { newId } from "../clock";
import type { Db } from "../db/client";
import { sealText } from "../sealed/seal";
import { addChallenges, findLastRound } from "./challenge-repository";
import { codeDigest, mobileDigest, newVerificationCode, tailDigest } from "./code-digest";
import { enqueueVerificationSms } from "./verification-sms";

/**
 * Opens the challenges of a hand-over, one for each mobile, and enqueues the ministry's messages.
 *
 * @param answers the submission that was handed over
 */
export async function openRound(
  tx: Db,
  orderId: string,
  { verifiers, answers, at }: { verifiers: readonly SmsVerifier[]; answers: Answers; at: Date },
): Promise<void> {
  const push = ((await findLastRound(tx, orderId))?.push ?? 0) + 1;
  const { deadline } = openSmsRound(
    verifiers.map(({ mobile }) => mobile),
    at,
  );
  const made = verifiers.map(({ mobile, paths }) => {
    const id = newId();
    const code = newVerificationCode();
    const row = {
      id,
      orderId,
      push,
      mobileHash: mobileDigest(mobile),
      mobileCipher: sealText(mobile),
      personName: textAt(answers, `${paths[0] ?? ""}.name`),
      personPaths: [...paths],
      lastSixHashes: paths.map((path) => tailDigest(id, textAt(answers, `${path}.certNo`))),
      codeHash: codeDigest(id, code),
      firstSentAt: at,
      lastSentAt: at,
      deadline,
    };
    return { row, code };
  });
  await addChallenges(
    tx,
    made.map(({ row }) => row),
  );
  for (const { row, code } of made) await enqueueVerificationSms(tx, row, { code, sending: 1 });
}
