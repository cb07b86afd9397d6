import type { Named, Row } from './records';

/** Whether a row is by a document, recording or picture. */
export function isDocument({ speaker }: Row): boolean {
  return speaker !== null && ['document', 'recording', 'picture'].includes(speaker.kind);
}

/** Whether two editors know who made the document, and the row was accepted as its author's word. */
export function isAuthentic(row: Row): boolean {
  const mark = row.speaker?.authentic;
  const byTwo = Boolean(mark?.agreedBy) && mark?.agreedBy !== mark?.by;
  return isDocument(row) && byTwo && row.acceptance?.asAuthentic === true;
}

/** Whom an unmarked document or a teller only quotes; null if the word is the speaker's own. */
export function quotedBy(row: Row): Named | null {
  if (isDocument(row)) return isAuthentic(row) ? null : (row.speaker?.author ?? row.quoting);
  return row.quoting;
}

/** Whether a row only passes on what somebody else is said to have said. */
export function isSecondHand(row: Row): boolean {
  return quotedBy(row) !== null;
}

/**
 * Whose word it is (model A 1, 2): the principal where the speaker speaks for one, or where an authentic
 * document was signed for one; the author of an authentic document; else the speaker. A document that
 * nobody has checked speaks for nobody but itself. Null: maker not stated.
 */
export function voiceOf(row: Row): Named | null {
  if (isDocument(row) && !isAuthentic(row)) return row.speaker;
  return row.principal ?? (isDocument(row) ? row.speaker?.author : null) ?? row.speaker;
}

/** What rows of one voice share; a row whose maker is not stated stands by itself. */
export function voiceKey(row: Row): string {
  const voice = voiceOf(row);
  return voice ? `source:${voice.id}` : `row:${row.id}`;
}

/**
 * Everything that says who a row's source is. A judgement about the source lapses when this changes:
 * a mark taken away, an unnamed source named, other words in its place.
 */
export function sourceKey(
  row: Row,
  identified: readonly { unnamedId: string; namedId: string }[],
): string {
  const name = (who: Named | null) =>
    who && (identified.find(({ unnamedId }) => unnamedId === who.id)?.namedId ?? who.id);
  const parts = [name(row.speaker), name(row.principal), name(quotedBy(row)), isAuthentic(row)];
  return JSON.stringify(row.speaker ? parts : [row.id]);
}
