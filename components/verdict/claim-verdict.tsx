import type { ClaimVerdictsView } from '@/domain/verdict/view';

import { VerdictCard } from './verdict-card';

/**
 * The editors' own judgement under a claim's status, or nothing where there is none and the reader
 * may give none.
 */
export function ClaimVerdict({ verdicts, href }: { verdicts: ClaimVerdictsView; href: string }) {
  const { standing, awaiting, past, mayGive } = verdicts;
  if (!standing && !awaiting && past.length === 0 && !mayGive) return null;
  if (!standing && !awaiting) {
    return (
      <p className="verdict-none">
        <span className="role">No verdict.</span>{' '}
        <a href={href}>{mayGive ? 'Give a verdict' : 'Earlier verdicts'}</a>
      </p>
    );
  }
  return (
    <section className="verdict" aria-labelledby="verdict-title">
      <h2 className="column-title" id="verdict-title">
        The editors’ verdict
      </h2>
      {standing ? <VerdictCard verdict={standing} /> : null}
      {awaiting ? (
        <>
          <p className="verdict-awaits">
            {standing ? 'A new one awaits' : 'Awaits'} a second editor and is not in force:
          </p>
          <VerdictCard verdict={awaiting} />
        </>
      ) : null}
      <p className="verdict-more">
        <a href={href}>{linkWords(verdicts)}</a>
      </p>
    </section>
  );
}

function linkWords({ standing, awaiting, past, mayGive }: ClaimVerdictsView): string {
  if (awaiting?.can.confirm) return 'Confirm it or give another';
  if (mayGive) return standing ? 'Give a new verdict or withdraw it' : 'Change or withdraw it';
  return past.length > 0 ? 'Earlier verdicts' : 'All verdicts';
}
