/** One mail to one address. */
export interface Mail {
  /** The cause of the mail: a carrier that sees a key twice may leave the second one out. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
}

/** Carries mail out of the house (电子邮件). */
export interface MailGateway {
  /**
   * Hands one mail over.
   *
   * @throws Error when it was not taken; it is tried again later
   */
  send(mail: Mail): Promise<void>;
}
