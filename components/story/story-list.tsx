import { StatusMark } from '@/components/claim/status-mark';
import { Count } from '@/components/ui/badge';
import { Cell, Row, Table } from '@/components/ui/table';
import { Instant } from '@/components/ui/time';
import type { StoryRow } from '@/domain/story/view';

/** The stories with how their claims stand. */
export function StoryList({ stories }: { stories: readonly StoryRow[] }) {
  return (
    <Table
      caption="Stories"
      columns={[
        { label: 'Story' },
        { label: 'How its claims stand' },
        { label: 'Awaiting sign-off', numeric: true },
        { label: 'Last activity' },
      ]}
    >
      {stories.map((story) => (
        <Row key={story.reference}>
          <Cell main>
            <a className="claim-statement-large" href={`/stories/${story.reference}`}>
              {story.title}
            </a>{' '}
            <span className="ref">{story.reference}</span>
            {story.description ? <p className="role">{story.description}</p> : null}
          </Cell>
          <Cell>
            <StatusCounts counts={story.byStatus} />
          </Cell>
          <Cell numeric label="awaiting sign-off">
            {story.waiting > 0 ? <Count value={story.waiting} of="awaiting" urgent /> : null}
          </Cell>
          <Cell label="last activity">
            <Instant at={story.lastActivityAt} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** How many claims have each status: "2 ◐ Disputed". */
export function StatusCounts({ counts }: { counts: StoryRow['byStatus'] }) {
  if (counts.length === 0) return <span className="role">no claims yet</span>;
  return (
    <ul className="status-counts">
      {counts.map(({ status, count }) => (
        <li key={status}>
          {count} <StatusMark status={status} />
        </li>
      ))}
    </ul>
  );
}
