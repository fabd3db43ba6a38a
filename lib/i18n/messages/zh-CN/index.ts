import { account } from "./account";
import { admin } from "./admin";
import { agreements } from "./agreements";
import { bureau } from "./bureau";
import { bureauRules } from "./bureau-rules";
import { common } from "./common";
import { errors } from "./errors";
import { fields } from "./fields";
import { filing } from "./filing";
import { help } from "./help";
import { home } from "./home";
import { layout } from "./layout";
import { legal } from "./legal";
import { materials } from "./materials";
import { notices } from "./notices";
import { preCheck } from "./pre-check";
import { queue } from "./queue";
import { records } from "./records";
import { review } from "./review";
import { ruleEditor } from "./rule-editor";
import { servers } from "./servers";
import { timeline } from "./timeline";
import { track } from "./track";
import { unexpected } from "./unexpected";
import { verify } from "./verify";
import { wizard } from "./wizard";

/** All messages in the source language: one module per area. A new area is one line here and one in `en`. */
export const messages = {
  account,
  agreements,
  bureau,
  bureauRules,
  ruleEditor,
  track,
  timeline,
  admin,
  common,
  layout,
  home,
  help,
  legal,
  errors,
  unexpected,
  fields,
  filing,
  materials,
  notices,
  preCheck,
  queue,
  records,
  review,
  servers,
  verify,
  wizard,
};

export type Messages = typeof messages;
