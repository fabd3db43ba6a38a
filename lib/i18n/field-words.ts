import { PLATFORMS } from "@/lib/domain/naming/tables/platforms";
import { PRE_APPROVALS } from "@/lib/domain/naming/tables/pre-approvals";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import { findField } from "@/lib/wizard/paths";
import { fillText } from "./fill-text";
import { label, labelIn, labelInSentence } from "./label";
import type { Locale } from "./locale";
import { fields as english } from "./messages/en/fields";
import { fields as chinese } from "./messages/zh-CN/fields";
import type { Translation } from "./translation";

type FieldMessages = Translation<typeof chinese>;

/** The words of one field. */
export interface FieldWords {
  readonly label: string;
  /** Format, example and why; empty where the label says it all. */
  readonly hint: string;
}

/** A field in the message files. */
interface FieldTexts {
  readonly label: string;
  readonly hint?: string;
  /** Its name inside a sentence, where the label would not read well there. */
  readonly inSentence?: string;
}

function messagesOf(locale: Locale): FieldMessages {
  return locale === "en" ? english : chinese;
}

function findTexts(locale: Locale, path: string): FieldTexts | null {
  const placed = findField(path);
  if (!placed) return null;
  const labels: Readonly<Record<string, Readonly<Record<string, FieldTexts>>>> = messagesOf(locale).labels;
  return labels[placed.ownerName]?.[placed.name] ?? null;
}

/** Label and hint of the field at a path, as its form shows them. */
export function fieldWords(locale: Locale, path: string): FieldWords {
  const texts = findTexts(locale, path);
  return { label: texts?.label ?? labelOf(locale, path), hint: texts?.hint ?? "" };
}

/** The name of the field at a path inside a sentence: “sponsor’s name”, “App name”. */
export function nameInSentence(locale: Locale, path: string): string {
  const texts = findTexts(locale, path);
  if (!texts) return labelOf(locale, path);
  return texts.inSentence ?? labelInSentence(locale, texts.label);
}

/**
 * What a path is called where it stands alone: “主办者名称”, “网站1 · 网站名称”, “主体负责人 · 姓名”, “整个订单”.
 *
 * @param answers lets websites and Apps go by their names instead of their numbers
 */
export function labelOf(locale: Locale, path: string, answers: Answers = {}): string {
  const texts = findTexts(locale, path);
  if (!texts) return placeOf(locale, path, answers);
  const owner = path.slice(0, path.lastIndexOf("."));
  const place = OWN_NAME.has(owner) ? "" : placeOf(locale, owner, answers);
  return place ? `${place}${messagesOf(locale).words.separator}${texts.label}` : texts.label;
}

/** Heading of a block of fields, by its owner and name (`Block` of a step). */
export function blockHeading(
  locale: Locale,
  block: { readonly owner: string; readonly name: string },
  answers: Answers = {},
): string {
  const headings: Readonly<Record<string, string>> = messagesOf(locale).headings;
  const { owner, name } = block;
  const [top = "", service = "", list = ""] = owner.split(".");
  if (top !== "services") return headings[owner] ?? headings[name] ?? name;
  const kind = kindOf(answers, `services.${service}`);
  if (name === "person") return headings[kind ? `${kind}Principal` : name] ?? name;
  if (name === "service") return headings[kind ?? name] ?? name;
  return list && name !== "access" ? itemName(locale, owner, answers) : (headings[name] ?? name);
}

/** Owners whose field labels say by themselves whose they are. */
const OWN_NAME: ReadonlySet<string> = new Set([
  "check",
  "sponsor",
  "agreements",
  "verificationForm",
  "cancel",
  "claim",
  "transfer",
  "migrate",
]);

function kindOf(answers: Answers, owner: string): "website" | "app" | null {
  const type = textAt(answers, `${owner}.serviceType`);
  if (type === "WEBSITE") return "website";
  return type === "APP" ? "app" : null;
}

/** Name of an owner or list: “网站1”, “网站“星河软件官网” · 负责人”, “主体负责人”. */
function placeOf(locale: Locale, path: string, answers: Answers): string {
  const { words, headings } = messagesOf(locale);
  const [top = "", key, below, item] = path.split(".");
  if (top === "order") return words.order;
  if (top !== "services") return Object.entries(headings).find(([name]) => name === top)?.[1] ?? path;
  if (!key) return words.allServices;
  const service = serviceName(locale, `services.${key}`, answers);
  if (!below || below === "access") return service;
  const inside = item ? itemName(locale, path, answers) : partName(locale, below);
  return inside ? `${service}${words.separator}${inside}` : service;
}

function partName(locale: Locale, part: string): string {
  const { words, headings } = messagesOf(locale);
  const names: Readonly<Record<string, string>> = {
    servicePrincipal: headings.person,
    platforms: words.platforms,
    sdks: words.sdks,
  };
  return names[part] ?? "";
}

function serviceName(locale: Locale, owner: string, answers: Answers): string {
  const { words, headings } = messagesOf(locale);
  const kind = kindOf(answers, owner) ?? "service";
  const texts = ["serviceName", "appName", "domain"].map((field) => textAt(answers, `${owner}.${field}`));
  const name = texts.find((text) => text !== "");
  if (name) return fillText(words.named, { kind: headings[kind], name });
  const key = owner.slice("services.".length);
  const place = serviceKeys(answers).indexOf(key) + 1;
  return fillText(words[kind], { n: place || key.slice(1) });
}

/** Name of a platform, SDK or approval of a service. */
function itemName(locale: Locale, owner: string, answers: Answers): string {
  const { words } = messagesOf(locale);
  const [, , list = "", key = ""] = owner.split(".");
  const n = key.slice(1);
  if (list === "approvals") return labelIn(locale, PRE_APPROVALS, key, label) ?? key;
  if (list === "platforms") {
    return (
      labelIn(locale, PLATFORMS, textAt(answers, `${owner}.platform`), label) ??
      fillText(words.platform, { n })
    );
  }
  return textAt(answers, `${owner}.sdkName`) || fillText(words.sdk, { n });
}
