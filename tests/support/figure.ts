/** Says what was counted; `npm test` shows such lines. */
export function tellFigure(text: string): void {
  console.log(`figure: ${text}`);
}
