import type { AttributionRowView } from '@/domain/attribution/view';
import { evidenceColumns } from '@/domain/claim/columns';
import { sentenceParts } from '@/domain/claim/status-sentence';
import type { Status } from '@/domain/claim/settle-status';
import type { ClaimLinkView, ClaimView } from '@/domain/claim/view';
import { can, mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';

import { database } from '../database/client';
import { lastActorOf } from '../history/last-actor';
import { claimVerdicts } from '../verdict/queries';
import { type ClaimAround, loadAround } from './around';
import { claimDesk } from './claim-desk';
import { figureViews } from './figure-views';
import { claimHead } from './head-queries';
import type { ClaimWithEvidence } from './evidence-row';
import { loadClaimParts, shownRows } from './page-parts';
import { gapViews } from './gap-views';
import { figurePlot } from './plot';
import { timeView } from './rows';

/**
 * Everything that the page of a claim shows to this reader; null if there is no such claim.
 * Off-the-record rows are in it only for their author and editors, set apart and in no count.
 */
export async function claimPage(
  actor: Actor,
  claimNumber: number,
  now = new Date(),
): Promise<ClaimView | null> {
  const head = await claimHead(claimNumber);
  const [parts, around] = head
    ? await Promise.all([loadClaimParts(database, head.id, now), loadAround(head.id)])
    : [null, null];
  if (!head || !parts || !around) return null;
  const { loaded, rows, status } = parts;
  const { claim } = loaded;
  const { story, loggedBy } = around;
  const [verdicts, desk, withdrawer] = await Promise.all([
    claimVerdicts(actor, parts, around.verdicts),
    claimDesk(actor, parts, around, now),
    claim.withdrawnAt ? lastActorOf(database, claim.id, 'withdrawn') : null,
  ]);
  const shown = shownRows(parts, actor);
  const sentence = sentenceParts(status);
  const figures = claim.kind === 'quantity' ? figureViews(shown.evidence, rows) : [];
  const participants = claim.participants.map(({ source, ownAct }) => ({
    name: source.name,
    href: `/sources/${reference('source', source.number)}`,
    ownAct,
  }));
  const isOpen = claim.withdrawnAt === null && claim.mergedIntoId === null;
  return {
    id: claim.id,
    revision: head.revision,
    reference: reference('claim', claim.number),
    href: claimHref(claim.number),
    kind: claim.kind,
    statement: claim.statement,
    context: claim.context,
    language: claim.language,
    eventTime: claim.eventTime === null ? null : timeView(claim.eventTime),
    story: story && { name: story.title, href: `/stories/${reference('story', story.number)}` },
    tags: claim.tags,
    quantity: quantityOf(claim),
    participants,
    neededBy: claim.neededBy?.toISOString() ?? null,
    loggedBy: loggedBy.name,
    withdrawn: claim.withdrawnAt !== null,
    status: status.status,
    sentence,
    originsOpen: [status.assertingOrigins, status.denyingOrigins].some(({ min, max }) => min < max),
    verdicts,
    gaps: gapViews(actor, parts, desk),
    desk,
    columns: evidenceColumns(shown.evidence, status),
    timeline: [...shown.evidence].sort(byTime),
    figures,
    plot: figures.length > 0 ? figurePlot(figures, claim.unit) : null,
    figuresDiffer: sentence.find(({ kind }) => kind === 'figures')?.text ?? null,
    links: claimLinks(around),
    setAside: shown.setAside,
    offRecord: shown.offRecord,
    can: {
      edit: isOpen && can(actor, 'edit a claim'),
      withdraw: isOpen && mayWithdraw(actor, claim.loggedById).ok,
      restore: claim.withdrawnAt !== null && mayRestore(actor, withdrawer).ok,
    },
  };
}

/** `/claims/C-1042` */
export function claimHref(number: number): string {
  return `/claims/${reference('claim', number)}`;
}

function quantityOf({ counted, population, unit }: ClaimWithEvidence): ClaimView['quantity'] {
  return counted === null ? null : { counted, population, unit };
}

function byTime(a: AttributionRowView, b: AttributionRowView): number {
  return latestOf(a) - latestOf(b) || a.number - b.number;
}

function latestOf({ said, published }: AttributionRowView): number {
  return said.bounds.latest ?? said.bounds.earliest ?? published.bounds.latest ?? Infinity;
}

/** Links both ways to claims that are on the desk, those that this claim made first. */
function claimLinks({ linksFrom, linksTo }: ClaimAround): ClaimLinkView[] {
  return [
    ...linksFrom.map((link) => ({ ...link, other: link.to, outward: true })),
    ...linksTo.map((link) => ({ ...link, other: link.from, outward: false })),
  ].map((link) => ({
    id: link.id,
    kind: link.kind,
    outward: link.outward,
    reference: reference('claim', link.other.number),
    href: claimHref(link.other.number),
    statement: link.other.statement,
    status: link.other.status as Status,
  }));
}
