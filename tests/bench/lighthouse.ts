import { execFileSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { z } from "zod";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { childEnvironment } from "@/lib/server/env";
import { findChromium } from "../support/chromium";
import { ask } from "./ask";
import { enter } from "./people";

const RUNS = 5;
/** Requests before the first run: nobody meets a server that has just started. */
const WARM = 50;
/** Runs that Lighthouse may lose: on a busy machine it misses the start of a page now and then. */
const LOST = 3;
const AIM = { performance: 98, accessibility: 100, "best-practices": 96, paint: 2100, shift: 0 };
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

const report = z.object({
  categories: z.record(z.enum(CATEGORIES), z.object({ score: z.number() })),
  audits: z.object({
    "largest-contentful-paint": z.object({ numericValue: z.number() }),
    "cumulative-layout-shift": z.object({ numericValue: z.number() }),
  }),
});

type Figures = Record<keyof typeof AIM, number>;

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

function look(program: string, url: string, cookie: string | null): Figures {
  const flags = ["--quiet", "--output=json", `--only-categories=${CATEGORIES.join(",")}`];
  const chrome = "--chrome-flags=--headless=new --no-sandbox";
  const who = cookie === null ? [] : ["--extra-headers", JSON.stringify({ Cookie: cookie })];
  const text = execFileSync(program, [url, ...flags, chrome, ...who], {
    env: childEnvironment({ CHROME_PATH: findChromium() ?? chromium.executablePath() }),
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { categories, audits } = report.parse(JSON.parse(text.toString()));
  const [performance, accessibility, best] = CATEGORIES.map((name) =>
    Math.round(categories[name].score * 100),
  );
  return {
    performance: performance ?? 0,
    accessibility: accessibility ?? 0,
    "best-practices": best ?? 0,
    paint: Math.round(audits["largest-contentful-paint"].numericValue),
    shift: audits["cumulative-layout-shift"].numericValue,
  };
}

function lookOften(program: string, url: string, cookie: string | null): Figures {
  const runs: Figures[] = [];
  for (let lost = 0; runs.length < RUNS; ) {
    try {
      runs.push(look(program, url, cookie));
    } catch (error) {
      lost += 1;
      if (lost > LOST) throw error;
    }
  }
  const names = Object.keys(AIM) as (keyof typeof AIM)[];
  return Object.fromEntries(names.map((name) => [name, median(runs.map((one) => one[name]))])) as Figures;
}

const meets = (figures: Figures) =>
  CATEGORIES.every((name) => figures[name] >= AIM[name]) &&
  figures.paint <= AIM.paint &&
  figures.shift <= AIM.shift;

/** What Lighthouse says of four pages as a phone of the middle class sees them; `program` is its command. */
export async function askLighthouse(program: string, url: string, db: PrismaClient): Promise<void> {
  const [draft, submitted, reviewer] = [
    await enter(db, "draft"),
    await enter(db, "submitted"),
    await enter(db, "reviewer"),
  ];
  const pages = [
    ["start", "/", null],
    ["page of the wizard", `/filings/${draft.orderNo}/sponsor/person`, draft.headers.cookie],
    ["order", `/filings/${submitted.orderNo}`, submitted.headers.cookie],
    ["review queue", "/review", reviewer.headers.cookie],
  ] as const;
  console.log("page | performance | accessibility | best practices | largest paint | shift");
  for (const [name, path, cookie] of pages) {
    const headers = cookie === null ? {} : { cookie };
    for (let n = 0; n < WARM; n += 1) await ask(url, { path, headers, status: 200, answer: /<\/html>/ });
    const figures = lookOften(program, url + path, cookie);
    const { performance, accessibility, "best-practices": best, paint, shift } = figures;
    const verdict = meets(figures) ? "" : "  MISSED";
    console.log(
      `${name} | ${performance} | ${accessibility} | ${best} | ${paint} ms | ${shift.toFixed(3)}${verdict}`,
    );
  }
}
