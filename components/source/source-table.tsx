import { Cell, Row, Table } from '@/components/ui/table';
import { sourceKindWords } from '@/domain/source/kind';
import type { SourceListRow } from '@/domain/source/view';

/** The list of sources. */
export function SourceTable({ rows }: { rows: readonly SourceListRow[] }) {
  return (
    <Table
      caption="Sources"
      columns={[
        { label: 'Source' },
        { label: 'Kind' },
        { label: 'Also written' },
        { label: 'Statements', numeric: true },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.reference}>
          <Cell main>
            <a className="claim-statement" href={`/sources/${row.reference}`}>
              {row.name}
            </a>{' '}
            <span className="ref">{row.reference}</span>
            {row.detail ? <p className="role">{row.detail}</p> : null}
          </Cell>
          <Cell>{sourceKindWords[row.kind].one}</Cell>
          <Cell label="also">{row.aliases.length > 0 ? row.aliases.join(', ') : null}</Cell>
          <Cell numeric label="statements">
            {row.statements}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
