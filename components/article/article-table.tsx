'use client';

import type { ArticleKind } from '@/domain/article/kind';
import { formatEdtf } from '@/domain/time/readable';
import { Cell, Row, Table } from '@/components/ui/table';

/** One article in the list; `ArticleRow` of server/article/queries fits. */
export interface ShownArticle {
  reference: string;
  kind: ArticleKind;
  title: string;
  publisher: string | null;
  publishedOn: string;
  logged: number;
}

const columns = [
  { label: 'Reference' },
  { label: 'Article' },
  { label: 'Publisher' },
  { label: 'Published' },
  { label: 'Logged', numeric: true },
];

/** The list of articles, from plain rows: the browser draws it. */
export function ArticleTable({ rows }: { rows: readonly ShownArticle[] }) {
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
          <Cell>{row.kind === 'published' ? row.publisher : 'Own reporting'}</Cell>
          <Cell>{formatEdtf(row.publishedOn)}</Cell>
          <Cell numeric label="Logged">
            {row.logged}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
