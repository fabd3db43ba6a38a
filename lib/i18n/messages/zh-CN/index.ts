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

/** All messages in the source language: one module per area. A new area is one line here and one in `en`. */
export const messages = { account, common, layout, home, help, legal, errors, filing, materials, notices };

export type Messages = typeof messages;
