import { ReviewStateMark } from '@/components/attribution/review-state-mark';
import { StanceMark } from '@/components/attribution/stance-mark';
import { ButtonLink } from '@/components/ui/button';
import { Instant } from '@/components/ui/time';
import type { CameBackView } from '@/domain/attribution/review-view';

/** The reader's own work that editors sent back, with their reasons. */
export function CameBackList({ rows }: { rows: readonly CameBackView[] }) {
  return (
    <ol className="came-back">
      {rows.map((row) => (
        <li key={row.id} className={`came-back-row stance-${row.stance}`}>
          <p className="over">
            <a href={row.href}>
              <span className="ref">{row.reference}</span>
            </a>
            <ReviewStateMark state={row.decision} />
            <span className="meta">
              by {row.by}, <Instant at={row.at} />
            </span>
          </p>
          <p className="came-back-reason">“{row.reason}”</p>
          <p>
            {row.speaker} <StanceMark stance={row.stance} scope="whole" />{' '}
            <span className="claim-statement" lang={row.language}>
              {row.statement}
            </span>
          </p>
          <p className="came-back-do">
            <ButtonLink small href={`${row.href}/edit`}>
              Edit<span className="sr-only"> {row.reference}</span>
            </ButtonLink>
            <ButtonLink small look="quiet" href={row.href}>
              {row.decision === 'changes_requested' ? 'Read it or send it back' : 'Read it'}
              <span className="sr-only">: {row.reference}</span>
            </ButtonLink>
          </p>
        </li>
      ))}
    </ol>
  );
}
