import { StanceMark } from '@/components/attribution/stance-mark';
import { Notice } from '@/components/ui/notice';
import { Cell, Row, Table } from '@/components/ui/table';
import type { ClaimView } from '@/domain/claim/view';

import { boundsWords } from './bounds-words';
import { FigurePlot } from './figure-plot';

type FiguresProps = Pick<ClaimView, 'figures' | 'plot' | 'figuresDiffer' | 'quantity'>;

/** The competing figures of a quantity claim, drawn over time and as a table. */
export function Figures({ figures, plot, figuresDiffer, quantity }: FiguresProps) {
  if (figures.length === 0) return null;
  const counted = [quantity?.counted, quantity?.population].filter(Boolean).join(', ');
  return (
    <section className="block" aria-labelledby="figures-title">
      <h2 className="section-title" id="figures-title">
        The figures{counted ? `: ${counted}` : ''}
      </h2>
      {figuresDiffer ? (
        <Notice tone="warning">{`${figuresDiffer.charAt(0).toUpperCase()}${figuresDiffer.slice(1)}.`}</Notice>
      ) : null}
      {plot ? <FigurePlot plot={plot} /> : null}
      <Table
        caption="The same figures as a table"
        columns={[
          { label: 'Said' },
          { label: 'By' },
          { label: 'Figure' },
          { label: 'Takes in' },
          { label: 'Stance' },
          { label: 'Counts' },
        ]}
      >
        {figures.map((figure) => (
          <Row key={figure.number}>
            <Cell>{figure.said.words}</Cell>
            <Cell>
              <a href={figure.href}>{figure.who}</a>
              {figure.part ? <span className="role"> {figure.part}</span> : null}
            </Cell>
            <Cell>
              <b className="figures">{figure.figure}</b>
              {figure.revisedTo ? (
                <span className="role"> revised to {figure.revisedTo}</span>
              ) : null}
            </Cell>
            <Cell label="takes in">
              <span className="figures">{boundsWords(figure.bounds)}</span>
            </Cell>
            <Cell>
              <StanceMark stance={figure.stance} />
            </Cell>
            <Cell label="counts:">{figure.counts ? 'yes' : 'not yet'}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
