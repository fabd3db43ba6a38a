/** One text message to one mainland mobile. */
export interface Sms {
  /** The cause of the message: a carrier that sees a key twice may leave the second one out. */
  readonly key: string;
  /** 11 digits. */
  readonly to: string;
  /** Number or name the receiver sees as sender. */
  readonly sender: string;
  readonly body: string;
}

/** Carries text messages out of the house (短信). */
export interface SmsGateway {
  /**
   * Hands one message over.
   *
   * @throws Error when it was not taken; it is tried again later
   */
  send(sms: Sms): Promise<void>;
}
