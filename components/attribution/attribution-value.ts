import type { ClaimValue } from '../claim/claim-value';
import type { SourceValue } from '../source/source-value';

export interface PassageValue {
  words?: string | undefined;
  near?: string | undefined;
  form?: string | undefined;
  translated?: string | undefined;
  originalWords?: string | undefined;
  originalLanguage?: string | undefined;
}

/** Words that were selected beside the form, with what the text tells of them. */
export interface PickedWords {
  passages: PassageValue[];
  /** As it is typed; empty if the words do not tell. */
  saidOn: string;
  saidBasis: string | null;
}

export interface RelayValue {
  source?: SourceValue | undefined;
  words?: string | undefined;
}

/** An attribution as a form holds it: every answer as the browser posts it (`attributionFields`). */
export interface AttributionValue {
  speaker?: SourceValue | undefined;
  speakerNotStated?: string | undefined;
  stance?: string | undefined;
  passages?: PassageValue[] | undefined;
  speaksForNobody?: string | undefined;
  principal?: SourceValue | undefined;
  scope?: string | undefined;
  scopeWords?: string | undefined;
  level?: string | undefined;
  saidOn?: string | undefined;
  figure?: string | undefined;
  relays?: RelayValue[] | undefined;
  repeatsId?: string | undefined;
  note?: string | undefined;
}

/** What the logging form posts beside its ids. */
export interface LogValue {
  claim?: ClaimValue | undefined;
  attribution?: AttributionValue | undefined;
}
