import { type AttributionRecord, isRecordOffTheRecord } from '@/domain/claim/evidence';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import { changeWords, rowWords } from '@/domain/verdict/change-words';
import { changesSince, type VerdictChange, type VerdictEvidence } from '@/domain/verdict/evidence';
import { checkConfirmation, presentVerdicts } from '@/domain/verdict/verdict';
import type { ClaimVerdictsView, VerdictState, VerdictView } from '@/domain/verdict/view';
import type { Prisma } from '@/prisma/generated/client';

import type { ClaimParts } from '../claim/page-parts';
import { attributionHref } from '../claim/rows';
import { twoPersonRuleHolds } from '../newsroom/queries';
import { evidenceThen, presentEvidence } from './evidence';

/** The verdicts on a claim with who gave, confirmed and withdrew them, the first one first. */
export const verdictsOfClaim = {
  orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
  include: {
    givenBy: { select: { name: true } },
    confirmedBy: { select: { name: true } },
    withdrawnBy: { select: { name: true } },
    basis: { select: { attributionId: true } },
  },
} as const satisfies Prisma.Claim$verdictsArgs;

type FoundVerdict = Prisma.VerdictGetPayload<{ include: (typeof verdictsOfClaim)['include'] }>;
type VerdictRow = FoundVerdict & { withdrawn: boolean };

/** What each verdict of one claim is shown with. */
interface Context {
  actor: Actor;
  parts: ClaimParts;
  evidence: VerdictEvidence;
  records: ReadonlyMap<string, AttributionRecord>;
  twoPersonRule: boolean;
}

/**
 * The verdicts on a loaded claim, with what changed under those that hold. Rows that are off the
 * record by now are in none of it.
 * @param rows as {@link verdictsOfClaim} finds them
 */
export async function claimVerdicts(
  actor: Actor,
  parts: ClaimParts,
  rows: readonly FoundVerdict[],
): Promise<ClaimVerdictsView> {
  const { claim, records } = parts.loaded;
  const mayGive = claim.withdrawnAt === null && can(actor, 'give a verdict');
  if (rows.length === 0) return { standing: null, awaiting: null, past: [], mayGive };
  const twoPersonRule = await twoPersonRuleHolds();
  const verdicts: VerdictRow[] = rows.map((row) => ({
    ...row,
    withdrawn: row.withdrawnAt !== null,
  }));
  const { standing, awaiting } = presentVerdicts(verdicts);
  const context: Context = {
    actor,
    parts,
    evidence: presentEvidence(parts.loaded, parts),
    records: new Map(records.map((record) => [record.id, record])),
    twoPersonRule,
  };
  const past = verdicts.filter((verdict) => verdict !== standing && verdict !== awaiting);
  return {
    standing: standing && verdictView(context, standing, 'standing'),
    awaiting: awaiting && verdictView(context, awaiting, 'awaiting'),
    past: past
      .map((verdict) => verdictView(context, verdict, verdict.withdrawn ? 'withdrawn' : 'replaced'))
      .reverse(),
    mayGive,
  };
}

function verdictView(context: Context, verdict: VerdictRow, state: VerdictState): VerdictView {
  const { actor, parts } = context;
  const holds = state === 'standing' || state === 'awaiting';
  const isOpen = holds && parts.loaded.claim.withdrawnAt === null;
  const changes = holds ? changesSince(evidenceThen(verdict), context.evidence) : [];
  const confirmation = checkConfirmation({
    actor,
    verdict,
    awaits: state === 'awaiting',
    stale: changes.length > 0,
    twoPersonRule: context.twoPersonRule,
  });
  const mayConfirm = isOpen && state === 'awaiting' && can(actor, 'confirm a verdict');
  const { confirmedBy, confirmedAt, withdrawnBy, withdrawnAt, withdrawnReason } = verdict;
  return {
    id: verdict.id,
    value: verdict.value,
    rationale: verdict.rationale,
    state,
    basis: basisOf(context, verdict),
    givenBy: verdict.givenBy.name,
    givenAt: verdict.givenAt.toISOString(),
    confirmed: confirmedBy &&
      confirmedAt && {
        by: confirmedBy.name,
        at: confirmedAt.toISOString(),
        alone: verdict.confirmedById === verdict.givenById,
      },
    withdrawn: withdrawnBy &&
      withdrawnAt && {
        by: withdrawnBy.name,
        at: withdrawnAt.toISOString(),
        reason: withdrawnReason ?? '',
      },
    changes: wordsOf(context, verdict, changes),
    can: {
      confirm: mayConfirm && confirmation.ok,
      withdraw: isOpen && can(actor, 'withdraw a verdict'),
    },
    notConfirmable: mayConfirm && !confirmation.ok ? confirmation.message : null,
  };
}

function wordsOf({ parts, records }: Context, verdict: VerdictRow, changes: VerdictChange[]) {
  return changeWords(changes, {
    claimNumber: parts.loaded.claim.number,
    givenAt: verdict.givenAt.getTime(),
    records,
  });
}

/** Each in the version that counts; by its reference alone where none does any more. */
function basisOf({ parts, records }: Context, { basis }: VerdictRow): VerdictView['basis'] {
  const { claim } = parts.loaded;
  return basis
    .flatMap(({ attributionId }) => records.get(attributionId) ?? [])
    .filter((record) => !isRecordOffTheRecord(record))
    .sort((a, b) => a.number - b.number)
    .map(({ id, number }) => {
      const counting = parts.rows.find((row) => row.id === id && row.counts);
      return {
        name: counting
          ? rowWords(claim.number, number, counting.content)
          : `${attributionReference(claim.number, number)}, which counts no more`,
        href: attributionHref(claim.number, number),
      };
    });
}
