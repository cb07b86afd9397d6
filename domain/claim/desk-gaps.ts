import { sideOf } from '../attribution/repeats';
import type { RequestState } from '../response/request-state';
import type { EvidenceRow } from './evidence';
import { gap, type Gap } from './gap';

/** What the desk knows of a claim beside its evidence. */
export interface DeskFacts {
  /** Responses that were sought and where each stands. */
  requests: readonly { sourceId: string; name: string; state: RequestState }[];
  /** Titles of articles of ours that await a correction over this claim. */
  openCorrections: readonly string[];
  /** Ids of the sources that are official documents, authenticated or not. */
  officialDocuments: ReadonlySet<string>;
  verdictStale: boolean;
  /** Ids of rows whose words their article changed, as nobody has settled yet. */
  changedWords: ReadonlySet<string>;
}

/** Nothing noted beside the evidence. */
export const noDeskFacts: DeskFacts = {
  requests: [],
  openCorrections: [],
  officialDocuments: new Set(),
  verdictStale: false,
  changedWords: new Set(),
};

/** Articles of ours that stand in print with the claim as it was. */
export function correctionGaps({ openCorrections }: DeskFacts): Gap[] {
  const [one] = openCorrections;
  const text =
    openCorrections.length === 1
      ? `An article of ours awaits a correction: “${one}”.`
      : `${openCorrections.length} articles of ours await a correction.`;
  return gap(one !== undefined, 'correction_open', text);
}

/** Rows that rest on words which their article has no more. */
export function wordsGaps(rows: readonly EvidenceRow[], { changedWords }: DeskFacts): Gap[] {
  const rowIds = rows
    .filter(({ id, review }) => changedWords.has(id) && review !== 'rejected')
    .map(({ id }) => id);
  const text =
    rowIds.length === 1
      ? 'An article was changed under the words of an attribution.'
      : `Articles were changed under the words of ${rowIds.length} attributions.`;
  return gap(rowIds.length > 0, 'words_changed', text, { rowIds });
}

/** Denials and retractions that an editor has yet to decide on, by those who made them. */
export function waitingGaps(
  rows: readonly EvidenceRow[],
  { denials, retractions }: { denials: readonly string[]; retractions: readonly string[] },
): Gap[] {
  const waiting = (stance: 'denies' | 'retracts') =>
    rows.filter((row) => row.waiting?.stance === stance).map(({ id }) => id);
  return [
    ...gap(denials.length > 0, 'waiting_denial', awaiting(denials, 'denial'), {
      rowIds: waiting('denies'),
    }),
    ...gap(retractions.length > 0, 'waiting_retraction', awaiting(retractions, 'retraction'), {
      rowIds: waiting('retracts'),
    }),
  ];
}

function awaiting(names: readonly string[], noun: string): string {
  const list = names.join(', ');
  return names.length === 1
    ? `A ${noun} awaits sign-off (${list}).`
    : `${names.length} ${noun}s await sign-off (${list}).`;
}

/** Responses that were sought and have not come. Where one was given, nothing is missing. */
export function responseGaps({ requests }: DeskFacts): Gap[] {
  const once = new Map(
    requests.map((request) => [`${request.sourceId} ${request.state}`, request]),
  );
  return [...once.values()].flatMap(({ sourceId, name, state }) => [
    ...gap(state === 'silent', 'response_silent', `${name} did not respond by the deadline.`, {
      sourceIds: [sourceId],
    }),
    ...gap(state === 'waiting', 'response_awaited', `A response is awaited from ${name}.`, {
      sourceIds: [sourceId],
    }),
  ]);
}

/** Official documents that carry the claim while nobody has checked that they are genuine. */
export function documentGaps(
  standing: readonly EvidenceRow[],
  { officialDocuments }: DeskFacts,
): Gap[] {
  const documents = standing.flatMap((row) => {
    const { speaker } = row.content;
    const unchecked = speaker?.kind === 'document' && !speaker.authenticatedOfficialDocument;
    return sideOf(row) === 'for' && unchecked && officialDocuments.has(speaker.id) ? [speaker] : [];
  });
  const names = new Map(documents.map(({ id, name }) => [id, name]));
  return [...names].flatMap(([id, name]) =>
    gap(true, 'document_unauthenticated', `Not authenticated: ${name}.`, { sourceIds: [id] }),
  );
}
