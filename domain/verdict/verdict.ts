import { mustBeAllowed } from '../permission/permissions';
import type { Actor } from '../person/role';
import { refuse, type Result } from '../result';

/** What an editor judges a claim to be, beside its derived status. */
export const verdictValues = ['true', 'false', 'misleading', 'unproven'] as const;
export type VerdictValue = (typeof verdictValues)[number];

export const verdictWords: Record<VerdictValue, string> = {
  true: 'True',
  false: 'False',
  misleading: 'Misleading',
  unproven: 'Unproven',
};

/** True if the verdict says that somebody told an untruth: it holds only once a second editor agrees. */
export function needsSecondEditor(value: VerdictValue): boolean {
  return value === 'false' || value === 'misleading';
}

/** One verdict on a claim, as far as the rules ask. */
export interface GivenVerdict {
  id: string;
  value: VerdictValue;
  givenById: string;
  confirmedById: string | null;
  withdrawn: boolean;
}

/**
 * Which of a claim's verdicts hold, from all of them, oldest first. `standing`: the one that the desk
 * goes by; `awaiting`: one given after it that a second editor has not confirmed yet. The first to take
 * force ends those before it for good: withdrawing it leaves the claim without a verdict.
 */
export function presentVerdicts<V extends GivenVerdict>(
  verdicts: readonly V[],
): { standing: V | null; awaiting: V | null } {
  let standing: V | null = null;
  let awaiting: V | null = null;
  for (const verdict of verdicts) {
    if (needsSecondEditor(verdict.value) && verdict.confirmedById === null) {
      awaiting = verdict.withdrawn ? null : verdict;
    } else {
      standing = verdict.withdrawn ? null : verdict;
      awaiting = null;
    }
  }
  return { standing, awaiting };
}

/**
 * Whether the actor may confirm a verdict. Refuses, in this order: a role that may not
 * (`not_allowed`), a verdict that awaits nobody (`invalid`), its own editor while the two-person rule
 * holds (`two_person_rule`), and one whose evidence has changed since (`conflict`).
 */
export function checkConfirmation(request: {
  actor: Actor;
  verdict: GivenVerdict;
  /** Of the claim's verdicts it is the one that awaits a second editor. */
  awaits: boolean;
  stale: boolean;
  twoPersonRule: boolean;
}): Result {
  const { actor, verdict } = request;
  const allowed = mustBeAllowed(actor, 'confirm a verdict');
  if (!allowed.ok) return allowed;
  if (!request.awaits) {
    return refuse('invalid', 'This verdict awaits nobody. Reload the page to see where it stands.');
  }
  if (request.twoPersonRule && verdict.givenById === actor.id) {
    return refuse('two_person_rule', 'You gave this verdict. Another editor has to confirm it.');
  }
  if (request.stale) {
    return refuse(
      'conflict',
      'The evidence has changed since this verdict was given. Give a new one on what stands now.',
    );
  }
  return { ok: true };
}
