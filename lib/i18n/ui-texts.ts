import { getMessages } from "next-intl/server";

/** The few words that the controls of `components/ui` need; plain data, so client components take it as a prop. */
export interface UiTexts {
  readonly optional: string;
  readonly errorPrefix: string;
  /** `{count}` is replaced by the number of errors. */
  readonly errorTitle: { readonly one: string; readonly many: string };
  readonly sending: string;
  readonly saving: string;
  /** The form is larger than what the server takes. */
  readonly tooLarge: string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
  readonly chooseFile: string;
  readonly noFile: string;
  readonly change: string;
  readonly none: string;
  readonly countdown: CountdownTexts;
}

/** Templates with `{d}`, `{h}`, `{m}`. */
export interface CountdownTexts {
  readonly days: string;
  readonly hours: string;
  readonly minutes: string;
  readonly over: string;
}

/** The words of the controls in the language of the request. */
export async function findUiTexts(): Promise<UiTexts> {
  const { common } = await getMessages();
  const {
    optional,
    errorPrefix,
    sending,
    saving,
    tooLarge,
    copy,
    copied,
    close,
    change,
    none,
    chooseFile,
    noFile,
  } = common;
  return {
    ...{
      optional,
      errorPrefix,
      sending,
      saving,
      tooLarge,
      copy,
      copied,
      close,
      change,
      none,
      chooseFile,
      noFile,
    },
    errorTitle: { one: common.errorOne, many: common.errorMany },
    countdown: {
      days: common.remainingDays,
      hours: common.remainingHours,
      minutes: common.remainingMinutes,
      over: common.over,
    },
  };
}
