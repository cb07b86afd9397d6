'use client';

import { StatusMark } from '@/components/claim/status-mark';
import type { FormAction } from '@/components/ui/form-state';
import type { QueueClaim, QueueGroup } from '@/domain/review/view';

import { FoldLine } from './fold-line';
import { QueueRow } from './queue-row';

interface QueueListProps {
  groups: readonly QueueGroup[];
  /** Ms since 1970. */
  now: number;
  can: { assign: boolean; decide: boolean };
  acceptRepeats: FormAction;
  /** The query string of the page, to come back to. */
  back: string;
}

/** The queue: an article, its claims, and what awaits a decision on each, from plain rows. */
export function QueueList({ groups, ...rest }: QueueListProps) {
  return (
    <div className="queue">
      {groups.map((group) => (
        <section
          key={`${group.article?.reference ?? ''}-${group.claims[0]?.rows[0]?.id ?? ''}`}
          className="queue-article"
        >
          {group.article ? (
            <h2 className="queue-headline">
              <a href={group.article.href ?? undefined}>{group.article.name}</a>
              <span className="role">{group.article.publisher ?? 'own reporting'}</span>
            </h2>
          ) : null}
          {group.claims.map((claim) => (
            <Claim key={claim.id} claim={claim} level={group.article ? 3 : 2} {...rest} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface ClaimProps extends Omit<QueueListProps, 'groups'> {
  claim: QueueClaim;
  level: 2 | 3;
}

function Claim({ claim, level, now, can, acceptRepeats, back }: ClaimProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="queue-claim">
      <Heading className="queue-statement">
        <a href={claim.href} className="claim-statement" lang={claim.language}>
          {claim.statement}
        </a>
        <StatusMark status={claim.status} />
        <span className="ref">{claim.reference}</span>
      </Heading>
      {claim.rows.length > 0 ? (
        <ul className="queue-rows">
          {claim.rows.map((row) => (
            <QueueRow key={row.id} row={row} now={now} mayAssign={can.assign} />
          ))}
        </ul>
      ) : null}
      {claim.fold ? (
        <FoldLine
          fold={claim.fold}
          claimHref={claim.href}
          accept={can.decide ? acceptRepeats : null}
          back={back}
        />
      ) : null}
    </div>
  );
}
