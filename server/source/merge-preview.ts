import type { MovedClaim, SourceMergePreview } from '@/domain/merge/view';
import { statusSentence } from '@/domain/claim/status-sentence';
import type { Actor } from '@/domain/person/role';
import { numberOf, reference } from '@/domain/reference';

import { loadClaimEvidence } from '../claim/load';
import { statusOf } from '../claim/page-parts';
import { claimsOfSources } from '../claim/refresh';
import { movedStatus } from '../claim/moved-status';
import { database } from '../database/client';
import { findSource, type WholeSource } from './load';
import { mayMerge } from './may-merge';
import { familyOf } from './stand-ins';
import { searchSources } from './queries';
import { hiddenSources } from './visible';

/** A claim that only one of the two has to do with keeps its status; more are not computed. */
const most = 200;

/**
 * What merging one source into another would do to the claims that rest on them, without doing it;
 * null if the first is not there for this reader or is merged already.
 * @param chosen by its id from the list, or as it was typed: `S-2`, the address of its page, a name;
 *   null: not chosen yet
 */
export async function sourceMergePreview(
  actor: Actor,
  fromRef: string,
  chosenInto: { id: string | null; text: string } | null,
  now = new Date(),
): Promise<SourceMergePreview | null> {
  const from = await bySight(actor, fromRef);
  if (!from || from.mergedIntoId) return null;
  const base = { from: linkOf(from), kind: from.kind, into: null, refusal: null, claims: null };
  if (chosenInto === null) return base;
  const chosen = await chosenBySight(actor, chosenInto);
  if (!chosen) {
    return {
      ...base,
      refusal:
        'There is no such source on the desk. Choose one from the list, or write its reference.',
    };
  }
  const into = chosen.mergedIntoId
    ? await findSource(database, { id: chosen.mergedIntoId })
    : chosen;
  if (!into) return base;
  const allowed = await mayMerge(database, from, into);
  if (!allowed.ok) return { ...base, into: linkOf(into), refusal: allowed.message };
  const claims = await claimsMoved(from, into, now);
  return { ...base, into: linkOf(into), claims };
}

async function claimsMoved(from: WholeSource, into: WholeSource, now: Date) {
  const ofFrom = await claimsOfSources(database, await familyOf(database, from.id));
  const moved: MovedClaim[] = [];
  for (const claimId of ofFrom.slice(0, most)) {
    const before = await loadClaimEvidence(database, claimId);
    const after = await loadClaimEvidence(database, claimId, { fromId: from.id, intoId: into.id });
    if (!before || !after || before.claim.withdrawnAt || before.claim.mergedIntoId) continue;
    const [one, other] = [statusOf(before, now).status, statusOf(after, now).status];
    if (one.status === other.status && statusSentence(one) === statusSentence(other)) continue;
    moved.push(movedStatus(before.claim, one, other));
  }
  return { moved, total: ofFrom.length, looked: Math.min(ofFrom.length, most) };
}

async function chosenBySight(
  actor: Actor,
  { id, text }: { id: string | null; text: string },
): Promise<WholeSource | null> {
  const picked = id === null ? null : await findSource(database, { id });
  if (picked) return bySight(actor, reference('source', picked.number));
  const typed = text.trim().split('/').at(-1) ?? '';
  if (numberOf('source', typed) !== null) return bySight(actor, typed);
  const [likest] = await searchSources(actor, typed, { limit: 1 });
  return likest ? bySight(actor, likest.reference) : null;
}

async function bySight(actor: Actor, ref: string): Promise<WholeSource | null> {
  const number = numberOf('source', ref);
  const source = number === null ? null : await findSource(database, { number });
  if (!source || (await hiddenSources(database, actor)).includes(source.id)) return null;
  return source;
}

function linkOf({ id, name, number }: WholeSource) {
  const ref = reference('source', number);
  return { id, name, reference: ref, href: `/sources/${ref}` };
}
