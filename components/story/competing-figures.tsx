import { StanceMark } from '@/components/attribution/stance-mark';
import { FigurePlot } from '@/components/claim/figure-plot';
import { boundsWords } from '@/components/claim/bounds-words';
import { Cell, Row, Table } from '@/components/ui/table';
import { reviewStateWords } from '@/domain/attribution/review-state';
import type { FigureGroup, StoryFigure } from '@/domain/story/view';

interface CompetingFiguresProps {
  groups: readonly (FigureGroup & {
    count: number;
    plot: { wide: string; narrow: string } | null;
  })[];
  moreGroups: number;
}

/** The numbers of a story that compete, drawn and as tables: one for each thing that is counted. */
export function CompetingFigures({ groups, moreGroups }: CompetingFiguresProps) {
  if (groups.length === 0) return null;
  return (
    <section className="block" aria-labelledby="competing-title">
      <h2 className="section-title" id="competing-title">
        Competing numbers
      </h2>
      {groups.map((group) => (
        <section key={group.key} className="figure-group">
          <h3>
            {group.title || 'Not said what is counted'}
            {group.unit ? <span className="role"> in {group.unit}</span> : null}
          </h3>
          {group.plot ? <FigurePlot plot={group.plot} /> : null}
          <GroupTable group={group} />
          {group.count > group.figures.length ? (
            <p className="meta">
              The latest {group.figures.length} of {group.count}; the others are on the pages of
              their claims.
            </p>
          ) : null}
        </section>
      ))}
      {moreGroups > 0 ? (
        <p className="meta">{moreGroups} more are on the pages of their claims.</p>
      ) : null}
    </section>
  );
}

function GroupTable({ group }: { group: FigureGroup }) {
  return (
    <Table
      caption={`Figures: ${group.title}`}
      columns={[
        { label: 'Said' },
        { label: 'By' },
        { label: 'Figure' },
        { label: 'Takes in' },
        { label: 'Claim' },
        { label: 'Stance' },
        { label: 'Sign-off' },
      ]}
    >
      {group.figures.map((figure) => (
        <Row key={figure.id}>
          <Cell>{figure.said.words}</Cell>
          <Cell>
            <a href={figure.href}>{figure.who}</a>
            {figure.part ? <span className="role"> {figure.part}</span> : null}
          </Cell>
          <Cell>
            <b className="figures">{figure.figure}</b>
            {figure.revisedTo ? <span className="role"> revised to {figure.revisedTo}</span> : null}
          </Cell>
          <Cell label="takes in">
            <span className="figures">{boundsWords(figure.bounds)}</span>
          </Cell>
          <Cell>
            <a href={figure.claim.href}>{figure.claim.reference}</a>
            {figure.eventTime ? <span className="role"> for {figure.eventTime.words}</span> : null}
          </Cell>
          <Cell>
            <StanceMark stance={figure.stance} />
          </Cell>
          <Cell>{signOffWords(figure)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function signOffWords({ review, counts }: StoryFigure): string {
  return counts && review !== 'accepted'
    ? `accepted; ${reviewStateWords[review]}`
    : reviewStateWords[review];
}
