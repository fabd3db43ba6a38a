/** What one field holds: text, or the chosen keys of a field with several choices. */
export type AnswerValue = string | readonly string[];

/** Everything typed into an order so far: field path (`services.s1.domain`) → value. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Nested form of answers, as forms and schemas see them. */
export interface AnswerTree {
  [name: string]: AnswerValue | AnswerTree | undefined;
}

/** The text at `path`; an empty string when there is none. */
export function textAt(answers: Answers, path: string): string {
  const value = answers[path];
  return typeof value === "string" ? value : "";
}

/** The chosen keys at `path`; one text counts as one choice. */
export function choicesAt(answers: Answers, path: string): readonly string[] {
  const value = answers[path];
  if (value === undefined || value === "") return [];
  return typeof value === "string" ? [value] : value;
}

/** Whether a tick box or yes-no question at `path` says yes. */
export function isYes(answers: Answers, path: string): boolean {
  return textAt(answers, path) === "true";
}

/** The lists of answers that were walked already; answers do not change once others can see them. */
const KNOWN_KEYS = new WeakMap<Answers, Map<string, readonly string[]>>();

/** Keys of the items below `prefix` (`s1`, `s2` …) in order of creation. */
export function itemKeys(answers: Answers, prefix: string): readonly string[] {
  const lists = KNOWN_KEYS.get(answers) ?? new Map<string, readonly string[]>();
  KNOWN_KEYS.set(answers, lists);
  const known = lists.get(prefix);
  if (known) return known;
  const keys = findItemKeys(answers, prefix);
  lists.set(prefix, keys);
  return keys;
}

function findItemKeys(answers: Answers, prefix: string): readonly string[] {
  const start = `${prefix}.`;
  const keys = new Set<string>();
  for (const path of Object.keys(answers)) {
    const key = path.startsWith(start) ? path.slice(start.length).split(".")[0] : undefined;
    if (key && /^[a-z]\d+$/.test(key)) keys.add(key);
  }
  return [...keys].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

/** Keys of the websites and Apps of an order. */
export function serviceKeys(answers: Answers): readonly string[] {
  return itemKeys(answers, "services");
}

/** The answers below `prefix`, without it. */
export function answersBelow(answers: Answers, prefix: string): Answers {
  const start = `${prefix}.`;
  const below: Record<string, AnswerValue> = {};
  for (const [path, value] of Object.entries(answers)) {
    if (path.startsWith(start)) below[path.slice(start.length)] = value;
  }
  return below;
}

/** Names that objects have by themselves; no field is called so. */
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);

/** `services.s1.domain` → `{ services: { s1: { domain } } }`; paths with unsafe names are left out. */
export function nestAnswers(answers: Answers): AnswerTree {
  const tree: AnswerTree = {};
  for (const [path, value] of Object.entries(answers)) {
    const names = path.split(".");
    const last = names.pop();
    if (last === undefined || path.split(".").some((name) => UNSAFE.has(name))) continue;
    let branch = tree;
    for (const name of names) branch = branchAt(branch, name);
    branch[last] = value;
  }
  return tree;
}

function branchAt(tree: AnswerTree, name: string): AnswerTree {
  const found = tree[name];
  if (found && typeof found === "object" && !Array.isArray(found)) return found as AnswerTree;
  const made: AnswerTree = {};
  tree[name] = made;
  return made;
}

/** The inverse of `nestAnswers`; values that are no answers are left out. */
export function flattenAnswers(tree: unknown, prefix = ""): Answers {
  const flat: Record<string, AnswerValue> = {};
  if (typeof tree !== "object" || tree === null) return flat;
  for (const [name, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${name}` : name;
    if (typeof value === "string") flat[path] = value;
    else if (Array.isArray(value)) flat[path] = value.filter((item) => typeof item === "string");
    else Object.assign(flat, flattenAnswers(value, path));
  }
  return flat;
}
