/** A source as a form holds it: every answer as the text that the browser posts (`sourcePick`). */
export interface SourceValue {
  id?: string | undefined;
  text?: string | undefined;
  kind?: string | undefined;
  statedReason?: string | undefined;
  countLow?: string | undefined;
}
