import type { ClaimDeskView } from '@/domain/claim/desk-view';
import {
  denialRoles,
  denialRoleValue,
  denialRoleWords,
  offeringMore,
} from '@/domain/claim/denial-roles';
import type { Gap } from '@/domain/claim/gap';
import { claimGaps } from '@/domain/claim/gaps';
import type { DenialRoleForm, GapView } from '@/domain/claim/view';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import { canHoldRoles } from '@/domain/source/kind';

import { wordsAreOpen } from '../attribution/content';
import type { ClaimParts } from './page-parts';
import { attributionHref } from './rows';

/**
 * What is missing before we print, in sentences, each with the ways to mend it: to a row that waits,
 * to the form that notes or logs what is missing, to a document. Where a denial moves nothing, also
 * with the role that would make it a participant's. What the reader may not do is not offered.
 */
export function gapViews(actor: Actor, parts: ClaimParts, desk: ClaimDeskView): GapView[] {
  const { loaded, rows, status, context } = parts;
  const { claim, offices } = loaded;
  const participants = claim.participants.map(({ sourceId, source }) => ({
    sourceId,
    name: source.name,
  }));
  const documents = [...context.sources.values()].filter(({ official }) => official);
  const gaps = claimGaps(status, rows, participants, offices, {
    requests: desk.requests.map(({ sourceId, source, state }) => ({
      sourceId,
      name: source.name,
      state,
    })),
    openCorrections: desk.corrections.map(({ article }) => article.name),
    officialDocuments: new Set(documents.map(({ id }) => id)),
    verdictStale: claim.verdictStale,
    changedWords: new Set(claim.attributions.filter(wordsAreOpen).map(({ id }) => id)),
  });
  return gaps.map((gap) => ({
    kind: gap.kind,
    text: gap.text,
    links: linksOf(actor, parts, desk, gap),
    roleForms: gap.kind === 'denial_moves_nothing' ? roleForms(actor, parts, gap) : [],
  }));
}

type Links = GapView['links'];

function linksOf(actor: Actor, parts: ClaimParts, desk: ClaimDeskView, gap: Gap): Links {
  const { claim } = parts.loaded;
  switch (gap.kind) {
    case 'correction_open':
      return [{ name: 'Corrections', href: '/review/corrections' }];
    case 'words_changed':
      return rowLinks(parts, gap, '').map(({ name, href }) => ({ name, href: `${href}/words` }));
    case 'waiting_denial':
    case 'waiting_retraction':
      return rowLinks(parts, gap, '');
    case 'nothing_from':
      return gap.sourceIds.flatMap((id) =>
        desk.can.seekResponse && desk.askable.some((one) => one.id === id)
          ? [{ name: 'Note that one was sought', href: `?ask=${id}#seek-response` }]
          : [],
      );
    case 'response_silent':
      return desk.requests.flatMap(({ sourceId, logSilenceHref }) =>
        logSilenceHref && gap.sourceIds.includes(sourceId)
          ? [{ name: 'Log: did not respond', href: logSilenceHref }]
          : [],
      );
    case 'document_unauthenticated':
      return gap.sourceIds.flatMap((id) => {
        const source = parts.context.sources.get(id);
        const href = source && `/sources/${reference('source', source.number)}`;
        return href ? [{ name: 'Its page', href }] : [];
      });
    case 'verdict_stale':
      return [{ name: 'The verdict', href: `/claims/${reference('claim', claim.number)}/verdict` }];
    case 'denial_moves_nothing':
      return [...rowLinks(parts, gap, 'The denial '), ...roleLinks(actor, parts, gap)];
    case 'nobody_took_part':
      return [
        ...rowLinks(parts, gap, 'The denial '),
        ...(can(actor, 'edit a claim')
          ? [
              {
                name: 'Name who took part',
                href: `/claims/${reference('claim', claim.number)}/edit`,
              },
            ]
          : []),
      ];
    case 'nothing_accepted':
    case 'sole_unnamed':
    case 'maker_not_stated':
    case 'one_origin':
    case 'response_awaited':
    case 'figures_differ':
    case 'contradicts_itself':
      return [];
  }
}

function rowLinks({ loaded, rows }: ClaimParts, { rowIds }: Gap, before: string): Links {
  const { number: claimNumber } = loaded.claim;
  return rows
    .filter(({ id }) => rowIds.includes(id))
    .map(({ number }) => ({
      name: `${before}${attributionReference(claimNumber, number)}`,
      href: attributionHref(claimNumber, number),
    }));
}

/** A reader who may not edit sources is led to the denial alone. */
function roleLinks(actor: Actor, { loaded }: ClaimParts, { sourceIds }: Gap): Links {
  if (!can(actor, 'edit a source')) return [];
  return loaded.claim.participants
    .filter(({ sourceId, source }) => sourceIds.includes(sourceId) && canHoldRoles(source.kind))
    .map(({ source }) => ({
      name: `Roles of ${source.name}`,
      href: `/sources/${reference('source', source.number)}/edit`,
    }));
}

function roleForms(actor: Actor, { loaded, rows }: ClaimParts, { rowIds }: Gap): DenialRoleForm[] {
  const { claim } = loaded;
  if (!can(actor, 'edit a source') || claim.withdrawnAt) return [];
  const participants = claim.participants.map(({ sourceId, source }) => ({
    sourceId,
    name: source.name,
    kind: source.kind,
  }));
  const forms = rows
    .filter(({ id }) => rowIds.includes(id))
    .map((row) => ({
      attributionId: row.id,
      reference: attributionReference(claim.number, row.number),
      roles: denialRoles(row, participants).map((role) => ({
        value: denialRoleValue(role),
        label: denialRoleWords(role),
        reopens: role.relation === 'speaks_for',
      })),
    }));
  return offeringMore(forms);
}
