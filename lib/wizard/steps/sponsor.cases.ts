import type { Answers } from "../answers";
import type { Mistake } from "../step";

/** Answers that pass. */
export const SPONSOR_EXAMPLE: Answers = {
  "sponsor.certAddress": "广东省深圳市南山区科苑路8号",
  "sponsor.commAddress": "科苑路8号讯美科技广场3栋1201室",
  "sponsor.superior": "深圳市星河软件有限公司",
  "sponsor.certValidFrom": "2020-05-06",
  "sponsor.certLongTerm": "true",
};

/** Answers that must fail, with the code they must give. */
export const SPONSOR_MISTAKES: readonly Mistake[] = [];
