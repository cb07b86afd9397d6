import { evidenceAsOf } from '@/domain/claim/evidence';
import { vocabularyOf } from '@/domain/search/vocabulary';

import type { LoadedEvidence } from '../claim/load';
import type { Transaction } from '../database/client';
import { removeClaimText, writeClaimText } from './claim-text-queries';

/** The words by which a claim is found, by their weight. */
export interface ClaimTexts {
  statement: string;
  /** Participants and who spoke, under all the names that stand for them here. */
  names: string[];
  /** What is counted, the unit, what helps to find it, and the tags. */
  about: string[];
  /** Passages and the words of parts. */
  quotes: string[];
}

/** A claim's words from scratch: nothing withdrawn, rejected or off the record is in them. */
export function claimTexts({ claim, records, standIns }: LoadedEvidence): ClaimTexts {
  const rows = evidenceAsOf(records, { saidBy: null, acceptedBy: null }).filter(
    ({ review }) => review !== 'rejected',
  );
  const contents = rows.flatMap(({ content, waiting }) =>
    waiting ? [content, waiting] : [content],
  );
  const names = [
    ...claim.participants.map(({ source }) => source.name),
    ...contents.flatMap(({ speaker, principal }) =>
      [speaker, principal].flatMap((source) =>
        source ? [source.name, standIns.rowOf(source.id)?.name ?? ''] : [],
      ),
    ),
  ];
  return {
    statement: claim.statement,
    names: once(names),
    about: once([
      claim.counted ?? '',
      claim.population ?? '',
      claim.unit ?? '',
      claim.context ?? '',
      ...claim.tags,
    ]),
    quotes: once(
      contents.flatMap(({ passages, scopeWords }) => [
        ...passages.flatMap(({ exact, originalWords }) => [exact, originalWords ?? '']),
        scopeWords ?? '',
      ]),
    ),
  };
}

/**
 * Brings the words by which a claim is found up to date, in the transaction of the change. Withdrawn
 * and merged claims are not found. The claim must be locked by the caller.
 */
export async function refreshClaimText(tx: Transaction, loaded: LoadedEvidence): Promise<void> {
  const { id, number, withdrawnAt, mergedIntoId } = loaded.claim;
  if (withdrawnAt !== null || mergedIntoId !== null) {
    await removeClaimText(tx, id);
    return;
  }
  const texts = claimTexts(loaded);
  const { statement, names, about, quotes } = texts;
  await writeClaimText(
    tx,
    { id, number },
    texts,
    vocabularyOf([statement, ...about, ...quotes], names),
  );
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
