'use client';

import { useMemo } from 'react';

import { type Packed, unpack } from '@/components/ui/packed';
import { Cell, Row, Table } from '@/components/ui/table';
import { Instant } from '@/components/ui/time';
import { VerdictMark } from '@/components/verdict/verdict-mark';
import type { ClaimKind } from '@/domain/claim/kind';
import type { ClaimListRow } from '@/domain/claim/view';

import { StatusMark } from './status-mark';

const kindWords: Record<ClaimKind, string> = {
  event: 'event',
  quantity: 'quantity',
  position: 'position',
  prediction: 'prediction',
};

const columns = [
  { label: 'Claim' },
  { label: 'Status' },
  { label: 'Says so', numeric: true },
  { label: 'Denies', numeric: true },
  { label: 'Would not say', numeric: true },
  { label: 'Awaits sign-off' },
  { label: 'Last activity' },
];

interface ClaimTableProps {
  rows: Packed<readonly ClaimListRow[]>;
  caption: string;
}

/** The claims of a list, one a row: what is claimed, where it stands, and what awaits sign-off. */
export function ClaimTable({ rows, caption }: ClaimTableProps) {
  const unpacked = useMemo(() => unpack(rows), [rows]);
  return (
    <div className="claim-table">
      <Table caption={caption} columns={columns}>
        {unpacked.map((row) => (
          <Row key={row.reference}>
            <Cell main>
              <a href={row.href} className="claim-statement" lang={row.language}>
                {row.statement}
              </a>
              <span className="claim-under">
                <span className="ref">{row.reference}</span>
                <span>{kindWords[row.kind]}</span>
                {row.story?.href ? <a href={row.story.href}>{row.story.name}</a> : null}
              </span>
            </Cell>
            <Cell>
              <StatusMark status={row.status} />
              {row.verdict ? (
                <span className="verdict-under">
                  <span className="role">verdict</span> <VerdictMark {...row.verdict} />
                </span>
              ) : null}
            </Cell>
            <Cell label="says so" numeric>
              <StanceCount stance="asserts" value={row.asserting} />
            </Cell>
            <Cell label="denies" numeric>
              <StanceCount stance="denies" value={row.denying} />
            </Cell>
            <Cell label="would not say" numeric>
              <StanceCount stance="declines_to_comment" value={String(row.noComment)} />
            </Cell>
            <Cell>
              {row.waiting ? (
                <span className="waiting-words">
                  {row.waiting}{' '}
                  <span className="card-only">
                    {row.waiting === 1 ? 'awaits' : 'await'} sign-off
                  </span>
                  {row.waitingNamed ? ` · ${row.waitingNamed}` : ''}
                </span>
              ) : null}
            </Cell>
            <Cell>
              <span className="role">
                <Instant at={row.lastActivityAt} show="day" />
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}

function StanceCount({ stance, value }: { stance: string; value: string }) {
  return (
    <span className={value === '0' ? 'stance-count stance-none' : `stance-count stance-${stance}`}>
      {value}
    </span>
  );
}
