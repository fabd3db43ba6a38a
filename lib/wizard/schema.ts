import * as z from "zod";
import { type AnswerTree, type AnswerValue, flattenAnswers } from "./answers";
import type { RuleContext } from "./context";
import { checkStep, contextOf, normaliseValue, shownFields } from "./engine";
import type { FieldDeclaration } from "./field";
import type { StepDeclaration } from "./step";

/** Longest text any field takes in; what a rule finds too long is told with its own limit. */
const MOST_CHARACTERS = 20_000;
const MOST_CHOICES = 100;

const text = z.string().superRefine((value, refinement) => {
  const n = value.length;
  if (n <= MOST_CHARACTERS) return;
  const params = { min: 0, max: MOST_CHARACTERS, n };
  refinement.addIssue({ code: "custom", message: "F003", params, continue: false });
});

function valueSchema(field: FieldDeclaration, context: RuleContext): z.ZodType<AnswerValue> {
  // A tick box that is not ticked says false, or nothing at all.
  const said = (nothing: AnswerValue) => (value: unknown) =>
    value === false || value === undefined ? nothing : value;
  if (field.widget !== "checkboxes") {
    return z
      .preprocess(said(""), text)
      .default("")
      .transform((value) => normaliseValue(field, value, context));
  }
  return z
    .preprocess(said([]), z.union([text, z.array(text).max(MOST_CHOICES)]))
    .default([])
    .transform((value) => normaliseValue(field, value, context));
}

interface ShapeTree {
  [name: string]: ShapeTree | z.ZodType<AnswerValue>;
}

function plant(tree: ShapeTree, names: readonly string[], schema: z.ZodType<AnswerValue>): void {
  const [name, ...rest] = names;
  if (name === undefined) return;
  if (rest.length === 0) {
    tree[name] = schema;
    return;
  }
  const found = tree[name];
  const branch: ShapeTree = found && !(found instanceof z.ZodType) ? found : {};
  tree[name] = branch;
  plant(branch, rest, schema);
}

function objectSchema(tree: ShapeTree): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, part] of Object.entries(tree)) {
    shape[name] = part instanceof z.ZodType ? part : z.preprocess((value) => value ?? {}, objectSchema(part));
  }
  return z.strictObject(shape);
}

/**
 * The schema of one step as answered so far, for browser and server alike.
 *
 * Takes nested answers (as forms hold them), refuses names that are not declared, forgives what the fields
 * forgive, and refuses what the rules BLOCK: the message of an issue is the finding's code, its `params` the
 * parameters. Rules that need tables or facts are silent where the context has none.
 */
export function stepSchema(step: StepDeclaration, context: RuleContext, serviceKey = "") {
  const shape: ShapeTree = {};
  for (const block of step.blocks(context, serviceKey)) {
    const inside = contextOf(context, block.owner);
    for (const [path, field] of shownFields(block, inside)) {
      plant(shape, path.split("."), valueSchema(field, inside));
    }
  }
  return objectSchema(shape).superRefine((tree, refinement) => {
    const answers = { ...context.answers, ...flattenAnswers(tree as AnswerTree) };
    for (const finding of checkStep(step, { ...context, answers }, serviceKey)) {
      if (finding.severity !== "BLOCK") continue;
      refinement.addIssue({
        code: "custom",
        path: finding.path.split("."),
        message: finding.code,
        params: finding.params ?? {},
      });
    }
  });
}
