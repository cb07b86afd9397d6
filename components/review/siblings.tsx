import { ReviewStateMark } from '@/components/attribution/review-state-mark';
import { StanceMark } from '@/components/attribution/stance-mark';
import type { ReviewBasis } from '@/domain/attribution/review-view';

interface SiblingsProps extends Pick<ReviewBasis, 'siblings'> {
  /** What the review's pages have in their addresses: `?queue=…`, or nothing. */
  query: string;
}

/** What else from the same article awaits a decision. */
export function Siblings({ siblings: { rows, more }, query }: SiblingsProps) {
  if (rows.length === 0) return null;
  return (
    <section className="block" aria-labelledby="siblings-title">
      <h2 className="section-title" id="siblings-title">
        Also waiting from this article
      </h2>
      <ul className="siblings">
        {rows.map((row) => (
          <li key={row.id} className={`stance-${row.stance}`}>
            <a href={`${row.href}${query}`}>
              <span className="ref">{row.reference}</span> {row.speaker}
            </a>{' '}
            <StanceMark stance={row.stance} scope="whole" />{' '}
            {row.review === 'under_re_review' ? <ReviewStateMark state="under_re_review" /> : null}
            <span className="claim-statement" lang={row.language}>
              {row.statement}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="meta">and {more} more</p> : null}
    </section>
  );
}
