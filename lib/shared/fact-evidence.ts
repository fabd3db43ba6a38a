/** What the outside said of one thing, in words. */
export interface FactEvidence {
  readonly key: string;
  /** “Registration of the domain · example.cn”. */
  readonly title: string;
  readonly source: string;
  readonly time: string;
  readonly confidence: { readonly text: string; readonly isOpen: boolean };
  /** “Ends on: 2027-06-01”. */
  readonly lines: readonly string[];
}
