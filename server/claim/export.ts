import type { ClaimFilter } from '@/domain/claim/list-filter';
import { statusWords } from '@/domain/claim/status-sentence';
import type { ClaimListRow } from '@/domain/claim/view';
import type { Actor } from '@/domain/person/role';
import { verdictWords } from '@/domain/verdict/verdict';
import { csvLine } from '@/interchange/csv/write-csv';

import { listClaims } from './list-queries';

/** An export holds so many claims at most. */
export const mostExported = 10_000;
const pageSize = 500;
/** So often a search for what seldom meets goes on where it stopped. */
const mostPages = 100;

const columns = [
  'Reference',
  'Claim',
  'Language',
  'Kind',
  'Status',
  'Verdict',
  'Story',
  'Origins that say so',
  'Origins that deny it',
  'Would not say',
  'Awaits sign-off',
  'Last activity',
  'Address',
];

/**
 * What the list shows with this filter, in its order, as lines of CSV: the first {@link mostExported}
 * claims. Excel reads it as UTF-8 by the mark that it begins with.
 * @param origin where the desk is, for addresses: `https://desk.example.org`
 */
export async function* claimLines(
  actor: Actor,
  filter: ClaimFilter,
  origin: string,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(columns)}`;
  let after: string | null = '';
  let written = 0;
  for (let page = 0; page < mostPages && after !== null && written < mostExported; page++) {
    const take = Math.min(pageSize, mostExported - written);
    const found = await listClaims(actor, filter, { after, take });
    yield found.rows.map((row) => csvLine(cells(row, origin))).join('');
    written += found.rows.length;
    after = found.after;
  }
}

function cells(row: ClaimListRow, origin: string): (string | number)[] {
  const verdict = row.verdict
    ? `${verdictWords[row.verdict.value]}${row.verdict.stale ? ' (stale)' : ''}`
    : '';
  return [
    row.reference,
    row.statement,
    row.language,
    row.kind,
    statusWords[row.status],
    verdict,
    row.story?.name ?? '',
    row.asserting,
    row.denying,
    row.noComment,
    row.waiting,
    row.lastActivityAt,
    `${origin}${row.href}`,
  ];
}
