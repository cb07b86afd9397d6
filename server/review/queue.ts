import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { QueueFilter } from '@/domain/review/filter';
import type { QueueClaim, QueueGroup, QueuePage, QueueView } from '@/domain/review/view';

import { claimHref } from '../claim/queries';
import { twoPersonRuleHolds } from '../newsroom/queries';
import { countChoices } from './count-queries';
import { readClaimPlace, readPlace, writeClaimPlace, writePlace } from './cursor';
import { type FoldedClaim, foldedClaimsBeyond, foldsOf } from './fold-queries';
import type { Looking } from './matching-queries';
import { reviewers } from './reviewers';
import { queueRow, type QueueRowFound, queueRowsBeyond } from './row-queries';

export const rowsPerPage = 50;

/** Where a page begins: after one row, or before another; what cannot be read is as none. */
export interface QueueCursors {
  after?: string;
  before?: string;
}

/**
 * The review queue's page: what awaits a decision, grouped by article and then claim, the most urgent
 * first, with what each other filter would show. Off-the-record rows are in nobody's queue; one that is
 * to be opened is in that of its author and of editors alone.
 */
export async function reviewQueue(
  actor: Actor,
  filter: QueueFilter,
  cursors: QueueCursors = {},
  now: Date = new Date(),
): Promise<QueueView> {
  const looking = { actor, now, twoPersonRule: await twoPersonRuleHolds() };
  const [page, counts, assignable] = await Promise.all([
    filter.state === 'repeats'
      ? foldPage(filter, looking, cursors)
      : rowPage(filter, looking, cursors),
    countChoices(filter, looking),
    can(actor, 'assign a review') ? reviewers() : [],
  ]);
  return { filter, page, counts, reviewers: assignable };
}

async function rowPage(
  filter: QueueFilter,
  looking: Looking,
  cursors: QueueCursors,
): Promise<QueuePage> {
  const { rows, before, after } = await paged(cursors, readPlace, writePlace, (from, take) =>
    queueRowsBeyond(filter, looking, from, take),
  );
  const folds = await foldsOf([...new Set(rows.map((row) => row.claim_id))], looking);
  const groups: QueueGroup[] = [];
  for (const row of rows) {
    const claim = claimFor(row, groups);
    claim.fold ??= folds.get(row.claim_id) ?? null;
    folds.delete(row.claim_id);
    claim.rows.push(queueRow(row, filter));
  }
  return { groups, before, after };
}

/** The claim that a row stands under: the last one so far, or a new one, under a new article if need be. */
function claimFor(row: QueueRowFound, groups: QueueGroup[]): QueueClaim {
  const article = reference('article', row.article_number);
  let group = groups.at(-1);
  if (group?.article?.reference !== article) {
    group = {
      article: {
        reference: article,
        name: row.article_title,
        href: `/articles/${article}`,
        publisher: row.publisher,
      },
      claims: [],
    };
    groups.push(group);
  }
  const last = group.claims.at(-1);
  if (last?.id === row.claim_id) return last;
  const claim = claimView({ ...row, number: row.claim_number });
  group.claims.push(claim);
  return claim;
}

async function foldPage(
  filter: QueueFilter,
  looking: Looking,
  cursors: QueueCursors,
): Promise<QueuePage> {
  const { rows, before, after } = await paged(
    cursors,
    readClaimPlace,
    writeClaimPlace,
    (from, take) => foldedClaimsBeyond(filter, looking, from, take),
  );
  const folds = await foldsOf(
    rows.map((row) => row.claim_id),
    looking,
  );
  const claims = rows.map((row) => ({
    ...claimView(row),
    fold: folds.get(row.claim_id) ?? null,
  }));
  return { groups: claims.length > 0 ? [{ article: null, claims }] : [], before, after };
}

function claimView(claim: FoldedClaim): QueueClaim {
  return {
    id: claim.claim_id,
    reference: reference('claim', claim.number),
    href: claimHref(claim.number),
    statement: claim.statement,
    language: claim.language,
    status: claim.status,
    rows: [],
    fold: null,
  };
}

/** One page of a list by its cursors: the rows in their order, and the cursors of its neighbours. */
async function paged<Row, Place>(
  cursors: QueueCursors,
  read: (text: string | undefined) => Place | null,
  write: (row: Row) => string,
  find: (
    from: { place: Place | null; direction: 'forward' | 'backward' },
    take: number,
  ) => Promise<Row[]>,
): Promise<{ rows: Row[]; before: string | null; after: string | null }> {
  const before = read(cursors.before);
  const after = before ? null : read(cursors.after);
  const found = await find(
    { place: before ?? after, direction: before ? 'backward' : 'forward' },
    rowsPerPage + 1,
  );
  const hasMore = found.length > rowsPerPage;
  const rows = found.slice(0, rowsPerPage);
  if (before) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    before: first && (before ? hasMore : after !== null) ? write(first) : null,
    after: last && (before ? true : hasMore) ? write(last) : null,
  };
}
