import { Button } from "@/components/ui/button";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { ListView, StepView } from "@/lib/wizard/step-view";

export interface AddItemProps {
  readonly view: Pick<StepView, "blocks" | "lists">;
  /** Place of the block the buttons stand below. */
  readonly after: number;
  readonly texts: Pick<WizardTexts, "add">;
}

function isItemOf({ path }: ListView, owner: string): boolean {
  return owner.startsWith(`${path}.`) && !owner.slice(path.length + 1).includes(".");
}

/** Place of the block a list is lengthened below: its last item, or the last block of the page while it is empty. */
function placeOf(list: ListView, blocks: StepView["blocks"]): number {
  const last = blocks.findLastIndex(({ owner }) => isItemOf(list, owner));
  return last === -1 ? blocks.length - 1 : last;
}

/** The buttons that lengthen the lists ending here. */
export function AddItem({ view: { blocks, lists }, after, texts: { add } }: AddItemProps) {
  return lists
    .filter((list) => !list.isFull && placeOf(list, blocks) === after)
    .map(({ path, name }) => (
      <Button
        key={path}
        type="submit"
        name="intent"
        value={`add:${path}`}
        variant="secondary"
        className="justify-self-start"
      >
        {name === "platform" || name === "sdk" ? add[name] : add.service}
      </Button>
    ));
}
