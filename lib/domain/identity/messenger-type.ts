import { MESSENGER_TYPES } from "./tables/messenger-types";

/** Kind of instant messenger account (即时通信类型). */
export type MessengerType = keyof typeof MESSENGER_TYPES;

/**
 * Whether a text is the key of a kind of instant messenger.
 *
 * @source fields.md §3 (`imType`) of the domain notes
 */
export function isMessengerType(text: string): text is MessengerType {
  return Object.hasOwn(MESSENGER_TYPES, text);
}
