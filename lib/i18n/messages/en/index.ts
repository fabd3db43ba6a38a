import type { Translation } from "../../translation";
import type { Messages } from "../zh-CN";
import { account } from "./account";
import { common } from "./common";
import { errors } from "./errors";
import { filing } from "./filing";
import { help } from "./help";
import { home } from "./home";
import { layout } from "./layout";
import { legal } from "./legal";
import { materials } from "./materials";
import { notices } from "./notices";

/** All messages in English; an area or key that is missing does not compile. */
export const messages = {
  account,
  common,
  layout,
  home,
  help,
  legal,
  errors,
  filing,
  materials, notices,
} satisfies Translation<Messages>;
