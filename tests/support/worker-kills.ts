import { newId } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { enqueueMessage } from "@/lib/server/messages/enqueue-message";
import type { MessageQueue } from "@/lib/server/messages/message-queue";
import { type MailReceiver, type ReceivedMail, startMailReceiver } from "./mail-receiver";
import { expireTaken, passPauses } from "./messages";
import { runStart, type StartRun } from "./start";

export interface KillBench {
  readonly db: PrismaClient;
  readonly url: string;
  readonly queue: MessageQueue;
}

export interface KillReport {
  /** Mails that came, repeats included. */
  readonly raw: number;
  /** What a receiver shows that drops repeated message ids. */
  readonly shown: number;
  /** Exit code of the last worker, told to stop. */
  readonly code: number | null;
}

const FLAGS = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];

function startWorker(url: string, mailUrl: string): StartRun {
  return runStart(FLAGS, {
    ...{
      DATABASE_URL: url,
      DATABASE_KIND: "embedded",
      DEMO: "0",
      LOG_LEVEL: "error",
      MAIL_SMTP_URL: mailUrl,
    },
    // Never called: every message of this bench is a mail.
    ...{ SMS_HTTP_URL: "http://127.0.0.1:9", SMS_HTTP_SECRET: "unused" },
  });
}

/** The next mail, or the words of the worker that died instead of sending it. */
function nextFrom(worker: StartRun, receiver: MailReceiver): Promise<ReceivedMail> {
  const died = worker.ended.then(({ code, err }) => {
    throw new Error(`the worker ended early (${code}): ${err}`);
  });
  return Promise.race([receiver.next(), died]);
}

/**
 * Sends a message for each kill: the mail server has read it whole when the worker is killed (kill -9), so that
 * nothing marks it as sent. Then the time passes after which the queue gives it to the next worker.
 */
async function killWhileSending({ db, queue }: KillBench, worker: StartRun, receiver: MailReceiver) {
  const came = nextFrom(worker, receiver);
  const key = newId();
  await enqueueMessage(db, { key, channel: "EMAIL", to: "a@tests.example", subject: "s", body: "b" });
  await came;
  worker.child.kill("SIGKILL");
  await worker.ended;
  await expireTaken(db);
  await queue.maintain();
  await passPauses(db);
}

/** Kills as many workers while each sends a message of its own, and lets the last one finish. */
export async function sendThroughKills(bench: KillBench, kills: number): Promise<KillReport> {
  const receiver = await startMailReceiver();
  let worker = startWorker(bench.url, receiver.url);
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await killWhileSending(bench, worker, receiver);
      worker = startWorker(bench.url, receiver.url);
      (await nextFrom(worker, receiver)).answer();
    }
    worker.child.kill("SIGTERM");
    const { code } = await worker.ended;
    return { raw: receiver.ids.length, shown: new Set(receiver.ids).size, code };
  } finally {
    worker.child.kill("SIGKILL");
    await receiver.stop();
  }
}
