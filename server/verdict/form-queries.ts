import type { Status } from '@/domain/claim/settle-status';
import { type SentencePart, sentenceParts } from '@/domain/claim/status-sentence';
import { numberOf, reference } from '@/domain/reference';
import type { Actor } from '@/domain/person/role';
import { rowWords } from '@/domain/verdict/change-words';
import { evidenceDigest } from '@/domain/verdict/evidence';
import type { ClaimVerdictsView, VerdictFormView } from '@/domain/verdict/view';

import { claimHead } from '../claim/head-queries';
import { type ClaimParts, loadClaimParts } from '../claim/page-parts';
import { claimHref } from '../claim/queries';
import { database } from '../database/client';
import { presentEvidence } from './evidence';
import { claimVerdicts, verdictsOfClaim } from './queries';

/** As much of a row's words as a list of rows shows. */
const mostWords = 160;

/** Everything that the page of a claim's verdicts shows. */
export interface VerdictPageView {
  claim: { reference: string; href: string; statement: string; language: string };
  verdicts: ClaimVerdictsView;
  status: { status: Status; sentence: SentencePart[] };
  form: VerdictFormView;
}

/** The verdicts on a claim and what the form for a new one is filled from; null: no such claim. */
export async function verdictPage(actor: Actor, ref: string): Promise<VerdictPageView | null> {
  const number = numberOf('claim', ref);
  const head = number === null ? null : await claimHead(number);
  const parts = head && (await loadClaimParts(database, head.id, new Date()));
  if (!parts || !head) return null;
  const { claim } = parts.loaded;
  const verdicts = await database.verdict.findMany({
    ...verdictsOfClaim,
    where: { claimId: claim.id },
  });
  return {
    claim: {
      reference: reference('claim', claim.number),
      href: claimHref(claim.number),
      statement: claim.statement,
      language: claim.language,
    },
    verdicts: await claimVerdicts(actor, parts, verdicts),
    status: { status: parts.status.status, sentence: sentenceParts(parts.status) },
    form: {
      claimId: claim.id,
      revision: head.revision,
      ...choicesOf(parts),
    },
  };
}

function choicesOf(parts: ClaimParts): Pick<VerdictFormView, 'seenEvidence' | 'choices'> {
  const evidence = presentEvidence(parts.loaded, parts);
  const counting = new Set(evidence.rows.map(({ id }) => id));
  return {
    seenEvidence: evidenceDigest(evidence),
    choices: parts.rows
      .filter(({ id }) => counting.has(id))
      .map((row) => ({
        id: row.id,
        label: rowWords(parts.loaded.claim.number, row.number, row.content),
        words: cut(row.content.passages[0]?.exact ?? null),
      })),
  };
}

function cut(words: string | null): string | null {
  if (words === null || words.length <= mostWords) return words;
  return `${words.slice(0, mostWords).replace(/\s+\S*$/, '')} …`;
}
