import type { Control } from "./control";
import { ACCOUNT_CONTROLS } from "./tables/accounts";
import { DATA_CONTROLS } from "./tables/data";
import { MISSING_CONTROLS } from "./tables/missing-records";
import { ORDER_CONTROLS } from "./tables/orders";
import { RULE_CONTROLS } from "./tables/rules";
import { SURFACE_CONTROLS } from "./tables/surface";

/** Every control that `npm run controls` takes away. */
export const CONTROLS: readonly Control[] = [
  ...ACCOUNT_CONTROLS,
  ...ORDER_CONTROLS,
  ...MISSING_CONTROLS,
  ...RULE_CONTROLS,
  ...SURFACE_CONTROLS,
  ...DATA_CONTROLS,
];
