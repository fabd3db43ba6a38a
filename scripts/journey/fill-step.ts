import type { Locator, Page } from "@playwright/test";
import { fieldWords } from "@/lib/i18n/field-words";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import { type Answers, choicesAt, textAt } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import type { Choice } from "@/lib/wizard/field";
import { findField } from "@/lib/wizard/paths";

/** A field of the wizard that is to be answered, `nth` of those with the same label on the page. */
interface Question {
  readonly path: string;
  readonly nth: number;
}

const LEVELS = [wizard.form.province, wizard.form.city, wizard.form.district] as const;
const REDRAW_MS = 4000;

/** The label, with or without the mark of optional fields and the hint that some labels hold. */
const named = (label: string) =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:\\s|（选填）|$)`);

function choicesOf(path: string, answers: Answers): readonly Choice[] {
  const placed = findField(path);
  const context: RuleContext = {
    answers,
    owner: placed?.owner ?? "",
    now: new Date(),
    today: new Date().toISOString().slice(0, 10),
    phase: "DRAFTING",
    filingType: "FIRST",
    tables: null,
    facts: null,
  };
  return placed?.field.choices?.(context) ?? [];
}

const labelOfChoice = (path: string, answers: Answers, key: string): string =>
  choicesOf(path, answers).find((choice) => choice.key === key)?.zh ?? key;

async function isThere(control: Locator, isScripted: boolean): Promise<boolean> {
  if (!isScripted) return (await control.count()) > 0 && control.isVisible();
  return control
    .waitFor({ state: "visible", timeout: REDRAW_MS })
    .then(() => true)
    .catch(() => false);
}

async function fillRegion(group: Locator, code: string, isScripted: boolean): Promise<void> {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  for (const [level, value] of codes.entries()) {
    const select = group.getByLabel(LEVELS[level] ?? "", { exact: true });
    if (!(await isThere(select, isScripted))) return;
    if ((await select.inputValue()) !== value) await select.selectOption(value);
  }
}

async function fillText(control: Locator, value: string): Promise<void> {
  if ((await control.inputValue()) !== value) await control.fill(value);
}

/** The choice may depend on an answer that was not sent yet: without script it is there the next time. */
async function fillSelect(control: Locator, value: string, isScripted: boolean): Promise<void> {
  if ((await control.inputValue()) === value) return;
  const isOffered = (await control.locator(`option[value="${value}"]`).count()) > 0;
  if (!isOffered && !isScripted) return;
  await control.selectOption(value, { timeout: REDRAW_MS }).catch(() => []);
}

/** Answers one question if the page asks it; says whether it does. */
async function answer(
  page: Page,
  { path, nth }: Question,
  answers: Answers,
  isScripted: boolean,
): Promise<boolean> {
  const placed = findField(path);
  if (!placed) throw new Error(`${path} is no field`);
  const { label } = fieldWords("zh-CN", path);
  const value = textAt(answers, path);
  const group = page.getByRole("group", { name: named(label) }).nth(nth);
  const control = page.getByLabel(named(label)).nth(nth);
  switch (placed.field.widget) {
    case "region":
      if (!(await isThere(group, isScripted))) return false;
      await fillRegion(group, value, isScripted);
      return true;
    case "radios": {
      if (!(await isThere(group, isScripted))) return false;
      await group.getByRole("radio", { name: named(labelOfChoice(path, answers, value)) }).check();
      return true;
    }
    case "checkboxes":
      if (!(await isThere(group, isScripted))) return false;
      for (const key of choicesAt(answers, path)) {
        await group.getByRole("checkbox", { name: named(labelOfChoice(path, answers, key)) }).check();
      }
      return true;
    case "checkbox": {
      const box = page.getByRole("checkbox", { name: named(label) }).nth(nth);
      if (!(await isThere(box, isScripted))) return false;
      await box.check();
      return true;
    }
    case "select":
      if (!(await isThere(control, isScripted))) return false;
      await fillSelect(control, value, isScripted);
      return true;
    default:
      if (!(await isThere(control, isScripted))) return false;
      await fillText(control, value);
      return true;
  }
}

/** Answers every question of `paths` that the page asks now, in that order. */
export async function answerAll(
  page: Page,
  paths: readonly string[],
  answers: Answers,
  isScripted: boolean,
): Promise<void> {
  const seen = new Map<string, number>();
  for (const path of paths) {
    const { label } = fieldWords("zh-CN", path);
    const nth = seen.get(label) ?? 0;
    if (await answer(page, { path, nth }, answers, isScripted)) seen.set(label, nth + 1);
  }
}

const ROUNDS = 5;
const ANSWER_MS = 20_000;

/** Answers what the page asks and sends it once; says whether it led on. */
export async function trySending(
  page: Page,
  paths: readonly string[],
  answers: Answers,
  isScripted: boolean,
  button: string = wizard.form.next,
): Promise<boolean> {
  const from = new URL(page.url()).pathname;
  await answerAll(page, paths, answers, isScripted);
  await page.getByRole("button", { name: button, exact: true }).click();
  if (isScripted) {
    const refused = page.getByRole("main").getByRole("alert").first();
    await Promise.race([
      page.waitForURL((url) => url.pathname !== from, { timeout: ANSWER_MS }).catch(() => {}),
      refused.waitFor({ timeout: ANSWER_MS }).catch(() => {}),
    ]);
  }
  await page.waitForLoadState("load");
  return new URL(page.url()).pathname !== from;
}

/**
 * Fills a page of the wizard in and sends it until it leads on: questions that come with an answer are answered as
 * they appear, at once with client script, after sending without.
 */
export async function completeStep(
  page: Page,
  paths: readonly string[],
  answers: Answers,
  { isScripted, button }: { readonly isScripted: boolean; readonly button?: string },
): Promise<void> {
  const from = new URL(page.url()).pathname;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (await trySending(page, paths, answers, isScripted, button)) return;
  }
  const said = await page.getByRole("main").getByRole("alert").allTextContents();
  throw new Error(`${from} does not lead on: ${said.join(" ").slice(0, 600)}`);
}
