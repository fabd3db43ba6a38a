/** What became of a filing whose page is still open, in the reader's language, and where it goes on. */
export interface MovedView {
  readonly message: string;
  readonly href: string;
  readonly link: string;
}
