import { v7 as uuid } from 'uuid';

import { statusSentence } from '@/domain/claim/status-sentence';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';
import { evidenceDigest, type VerdictEvidence } from '@/domain/verdict/evidence';
import type { NewVerdict } from '@/domain/verdict/schema';
import { needsSecondEditor, verdictWords } from '@/domain/verdict/verdict';

import { type LoadedEvidence, loadClaimEvidence } from '../claim/load';
import { statusOf } from '../claim/page-parts';
import { openClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { checkRevision } from '../history/check-revision';
import { notify } from '../notification/notify';
import { once } from '../submission/once';
import { presentEvidence } from './evidence';

/**
 * Gives a claim a verdict on its evidence as it stands; it takes the place of an earlier one, *false*
 * and *misleading* only once a second editor confirms them, who are all told. Needs *give a verdict*.
 * Refuses with `conflict` if the evidence is not what the editor had on the screen, and with `invalid`
 * what does not count as something that decided it.
 */
export function giveVerdict(actor: Actor, input: NewVerdict): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'give a verdict');
    return once(tx, person, input.submissionId, async () => {
      await openClaim(tx, input.claimId);
      const loaded = await loadClaimEvidence(tx, input.claimId);
      if (!loaded) return refuse('not_found', 'This claim is not on the desk.');
      const at = new Date();
      const now = statusOf(loaded, at);
      const evidence = presentEvidence(loaded, now);
      if (evidenceDigest(evidence) !== input.seenEvidence) {
        const present = async () => ({ evidence: statusSentence(now.status) });
        orStop(await checkRevision(tx, input.claimId, input.revision, present));
      }
      const basis = [...new Set(input.basis)];
      const message = missing(loaded, evidence, basis);
      if (message) return refuse('invalid', message, { basis: [message] });
      await record(tx, person, at, input, evidence, basis);
      return { ok: true };
    });
  });
}

/** What cannot have decided it, in words: nothing counts but accepted rows that are not repeats. */
function missing(
  { claim }: LoadedEvidence,
  { rows }: VerdictEvidence,
  basis: readonly string[],
): string | null {
  const counting = new Set(rows.map(({ id }) => id));
  const [gone] = basis.filter((id) => !counting.has(id));
  if (gone === undefined) return null;
  const row = claim.attributions.find(({ id }) => id === gone);
  return row?.level === 'off_record' || !row
    ? 'One of these attributions does not count any more. Reload the page and tick again.'
    : `${attributionReference(claim.number, row.number)} does not count any more. Reload the page and tick again.`;
}

async function record(
  tx: Transaction,
  person: Actor,
  at: Date,
  input: NewVerdict,
  evidence: VerdictEvidence,
  basis: readonly string[],
): Promise<void> {
  const { claimId, value, rationale } = input;
  const verdict = await tx.verdict.create({
    data: {
      id: uuid(),
      claimId,
      value,
      rationale,
      evidence: evidence as object,
      givenById: person.id,
      givenAt: at,
      basis: { create: basis.map((attributionId) => ({ attributionId })) },
    },
  });
  await appendRevision(tx, {
    aggregateKind: 'claim',
    aggregateId: claimId,
    actorId: person.id,
    at,
    action: 'verdict_given',
    // Ids, not references: what is put off the record later must not stand in anybody's history.
    payload: {
      after: { verdict: verdictWords[value], rationale },
      verdictId: verdict.id,
      basisIds: [...basis],
    },
  });
  await refreshClaim(tx, claimId, person.id, at);
  if (!needsSecondEditor(value)) return;
  const editors = await tx.person.findMany({
    where: { role: { in: ['editor', 'admin'] }, deactivatedAt: null },
    select: { id: true },
  });
  await notify(tx, {
    kind: 'verdict_to_confirm',
    personIds: editors.map(({ id }) => id),
    actorId: person.id,
    at,
    claimId,
    aboutId: verdict.id,
  });
}
