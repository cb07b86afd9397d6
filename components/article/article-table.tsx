'use client';

import type { ArticleRow } from '@/domain/article/view';
import { formatEdtf } from '@/domain/time/readable';
import { Cell, Row, Table } from '@/components/ui/table';

const columns = [
  { label: 'Reference' },
  { label: 'Article' },
  { label: 'Publisher' },
  { label: 'Published' },
  { label: 'Logged', numeric: true },
];

/** The list of articles, from plain rows: the browser draws it. */
export function ArticleTable({ rows }: { rows: readonly ArticleRow[] }) {
  return (
    <Table caption="Articles, the last added first" columns={columns}>
      {rows.map((row) => (
        <Row key={row.reference}>
          <Cell>
            <span className="ref">{row.reference}</span>
          </Cell>
          <Cell main>
            <a className="claim-statement" href={`/articles/${row.reference}`}>
              {row.title}
            </a>
          </Cell>
          <Cell>
            {row.kind === 'published' ? row.publisher : 'Own reporting'}
            {row.ours ? <span className="role"> · ours</span> : null}
          </Cell>
          <Cell>{formatEdtf(row.publishedOn)}</Cell>
          <Cell numeric label="Logged">
            {row.logged}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
