import { evidenceAsOf } from '@/domain/claim/evidence';
import { type KnownWord, vocabularyOf } from '@/domain/search/vocabulary';
import type { Claim } from '@/prisma/generated/client';

import type { LoadedEvidence } from '../claim/load';
import type { Transaction } from '../database/client';
import { putClaimTexts, removeClaimText, writeClaimText } from './claim-text-queries';
import { addWords, unknownWords } from './word-queries';

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

/** Of a claim's evidence, what its words are taken from. */
interface TextEvidence {
  claim: Pick<Claim, 'statement' | 'counted' | 'population' | 'unit' | 'context' | 'tags'> & {
    participants: { source: { name: string } }[];
  };
  records: LoadedEvidence['records'];
  standIns: Pick<LoadedEvidence['standIns'], 'rowOf'>;
}

/** A claim's words from scratch: nothing withdrawn, rejected or off the record is in them. */
export function claimTexts({ claim, records, standIns }: TextEvidence): ClaimTexts {
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

/** The words of many claims, and which words they are. */
export interface ManyTexts {
  claims: { id: string; number: number; texts: ClaimTexts }[];
  words: KnownWord[];
}

interface WithEvidence {
  id: string;
  number: number;
  evidence: TextEvidence;
}

/** The words of these claims from scratch. */
export function textsOf(claims: readonly WithEvidence[]): ManyTexts {
  const written = claims.map(({ id, number, evidence }) => {
    return { id, number, texts: claimTexts(evidence) };
  });
  const words = vocabularyOf(
    written.flatMap(({ texts: { statement, about, quotes } }) => [statement, ...about, ...quotes]),
    written.flatMap(({ texts }) => texts.names),
  );
  return { claims: written, words };
}

/**
 * As {@link refreshClaimText} for many claims that nobody withdrew or merged, and that lose no word. They
 * must be new in this transaction or locked by the caller.
 */
export async function writeClaimTexts(
  tx: Transaction,
  claims: readonly WithEvidence[],
): Promise<void> {
  await putTexts(tx, textsOf(claims));
}

/** As {@link writeClaimTexts}, with what was made of the claims before. */
export async function putTexts(tx: Transaction, { claims, words }: ManyTexts): Promise<void> {
  await putClaimTexts(tx, claims);
  await addWords(tx, await unknownWords(tx, words));
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
