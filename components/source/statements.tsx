import { ReviewStateMark } from '@/components/attribution/review-state-mark';
import { StanceMark } from '@/components/attribution/stance-mark';
import { StatusMark } from '@/components/claim/status-mark';
import { Badge } from '@/components/ui/badge';
import { numberText } from '@/domain/reference';
import type { SaidAboutClaim, SaidRow } from '@/domain/source/view';
import { formatEdtf } from '@/domain/time/readable';

/** Everything that a source said, claim by claim. */
export function Statements({ claims }: { claims: readonly SaidAboutClaim[] }) {
  return (
    <ol className="statements">
      {claims.map((claim) => (
        <li key={claim.reference}>
          <p className="over">
            <span className="ref">{claim.reference}</span>
            <StatusMark status={claim.status} />
          </p>
          <h3 className="claim-statement" lang={claim.language}>
            <a href={`/claims/${claim.reference}`}>{claim.statement}</a>
          </h3>
          <ol className="statement-rows">
            {claim.rows.map((row) => (
              <StatementRow key={row.number} claim={claim.reference} row={row} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function StatementRow({ claim, row }: { claim: string; row: SaidRow }) {
  return (
    <li className={`stance-edge stance-${row.stance}`}>
      <p className="statement-line">
        <a href={`/claims/${claim}/attributions/${numberText(row.number)}`}>
          <StanceMark stance={row.stance} scope={row.scope} />
        </a>
        {row.scopeWords ? <span>“{row.scopeWords}”</span> : null}
        <ReviewStateMark state={row.review === 'logged' ? 'awaits_sign_off' : row.review} />
        {row.offTheRecord ? <Badge tone="wrong">off the record</Badge> : null}
      </p>
      {row.words ? (
        <blockquote className="quote" lang={row.words.language}>
          {row.words.text}
        </blockquote>
      ) : null}
      <p className="chain">
        {row.as ? <>as {row.as} · </> : null}
        {row.saidBy ? <>said by {row.saidBy} · </> : null}
        {row.saidFor ? <>for {row.saidFor} · </> : null}
        {formatEdtf(row.saidOn)} · in{' '}
        <a href={`/articles/${row.article.reference}`}>{row.article.title}</a>
      </p>
    </li>
  );
}
