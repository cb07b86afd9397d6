import type { SourceValue } from '../source/source-value';

/** A claim as a form holds it: every answer as the text that the browser posts (`claimFields`). */
export interface ClaimValue {
  /** Set if a claim on the desk was picked; then only `text` is of interest. */
  id?: string | undefined;
  /** The statement of a new claim, or the picked claim's. */
  text?: string | undefined;
  context?: string | undefined;
  kind?: string | undefined;
  language?: string | undefined;
  storyId?: string | undefined;
  tags?: string | undefined;
  eventTime?: string | undefined;
  counted?: string | undefined;
  population?: string | undefined;
  unit?: string | undefined;
  participants?: { source?: SourceValue | undefined; ownAct?: string | undefined }[] | undefined;
}
