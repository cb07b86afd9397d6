/** What is missing before we print; `text` is a sentence for people. */
export interface Gap {
  kind:
    | 'nothing_accepted'
    | 'correction_open'
    | 'words_changed'
    | 'waiting_denial'
    | 'waiting_retraction'
    | 'sole_unnamed'
    | 'maker_not_stated'
    | 'one_origin'
    | 'nothing_from'
    | 'response_silent'
    | 'response_awaited'
    | 'denial_moves_nothing'
    | 'nobody_took_part'
    | 'document_unauthenticated'
    | 'figures_differ'
    | 'contradicts_itself'
    | 'verdict_stale';
  text: string;
  /** The sources it is about: whoever was not heard, whose role may be missing, a document. */
  sourceIds: string[];
  /** The rows it is about: words that an article changed, denials that move nothing or wait, retractions. */
  rowIds: string[];
}

/** One gap where it applies, none where not. */
export function gap(
  applies: boolean,
  kind: Gap['kind'],
  text: string,
  about: Partial<Pick<Gap, 'sourceIds' | 'rowIds'>> = {},
): Gap[] {
  return applies ? [{ kind, text, sourceIds: [], rowIds: [], ...about }] : [];
}
