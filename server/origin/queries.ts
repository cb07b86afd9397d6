import { stanceWords } from '@/domain/attribution/stance';
import { voiceName, voiceOf } from '@/domain/attribution/voice';
import type { EvidenceRow } from '@/domain/claim/evidence';
import { intervalWords } from '@/domain/claim/interval-words';
import { sentenceParts } from '@/domain/claim/status-sentence';
import type { IdentificationView, MarkView, OriginsView } from '@/domain/origin/view';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { attributionReference, numberOf, reference } from '@/domain/reference';
import { formatEdtf } from '@/domain/time/readable';

import { type ClaimParts, loadClaimParts } from '../claim/page-parts';
import { claimHref } from '../claim/queries';
import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { familyOf } from '../source/stand-ins';
import { hiddenSources } from '../source/visible';

/** A claim's origins, for its page of them; null: no such claim on the desk. Nothing off the record. */
export async function claimOrigins(
  actor: Actor,
  claimRef: string,
  now = new Date(),
): Promise<OriginsView | null> {
  const number = numberOf('claim', claimRef);
  const found = number === null ? null : await database.claim.findUnique({ where: { number } });
  const parts = found && (await loadClaimParts(database, found.id, now));
  if (!parts || parts.loaded.claim.mergedIntoId) return null;
  const { claim } = parts.loaded;
  const { status, rows } = parts;
  const open = claim.withdrawnAt === null;
  const label = (row: EvidenceRow) =>
    `${attributionReference(claim.number, row.number)} ${words(row)}`;
  const sides = [
    { title: 'Who asserts it', origins: status.assertingOrigins },
    { title: 'Who denies it', origins: status.denyingOrigins },
  ];
  return {
    claim: {
      id: claim.id,
      reference: reference('claim', claim.number),
      href: claimHref(claim.number),
      statement: claim.statement,
      language: claim.language,
    },
    status: status.status,
    sentence: sentenceParts(status),
    sides: sides
      .filter(({ origins }) => origins.max > 0)
      .map(({ title, origins }) => ({
        title,
        interval: intervalWords(origins),
        origins: origins.groups.map((ids) => ({
          rows: rows
            .filter(({ id }) => ids.includes(id))
            .map((row) => ({
              reference: attributionReference(claim.number, row.number),
              href: attributionHref(claim.number, row.number),
              who: voiceName(row.content),
              stance: stanceWords[row.content.stance].verb,
            })),
        })),
      })),
    marks: await marksOf(actor, parts),
    rows:
      open && can(actor, 'mark the same origin')
        ? rows
            .filter((row) => row.review !== 'rejected')
            .map((row) => ({ value: row.id, label: label(row) }))
        : [],
    unnamed: open && can(actor, 'mark known to be different people') ? unnamedOf(parts) : [],
  };
}

function words(row: EvidenceRow): string {
  return `${voiceName(row.content)} ${stanceWords[row.content.stance].verb}`;
}

/** Each unnamed source that speaks in a row that stands, with the rows that tell it from others. */
function unnamedOf({ loaded, rows }: ClaimParts): OriginsView['unnamed'] {
  const spoken = rows.flatMap((row) => {
    const voice = voiceOf(row.content);
    return voice?.kind === 'unnamed' ? [{ voice, row }] : [];
  });
  return [...Map.groupBy(spoken, ({ voice }) => voice.id)].map(([value, own]) => {
    const [first] = own;
    const refs = own.map(({ row }) => attributionReference(loaded.claim.number, row.number));
    return { value, label: `${first ? voiceName(first.row.content) : ''} (${refs.join(', ')})` };
  });
}

/** The marks that stand about the claim's rows and about unnamed sources that speak in them. */
async function marksOf(actor: Actor, { loaded, rows, context }: ClaimParts): Promise<MarkView[]> {
  const { claim, standIns } = loaded;
  const speaking = new Set(
    rows.flatMap(({ content }) => [content.speaker?.id, content.principal?.id]),
  );
  const ids = standIns.ids.filter((id) => speaking.has(standIns.idOf(id)));
  const [found, hidden] = await Promise.all([
    database.originMark.findMany({
      where: {
        withdrawnAt: null,
        OR: [
          { claimId: claim.id, kind: 'same_origin' },
          { firstSourceId: { in: ids }, secondSourceId: { in: ids } },
        ],
      },
      orderBy: { createdAt: 'asc' },
      include: { markedBy: { select: { name: true } }, confirmedBy: { select: { name: true } } },
    }),
    hiddenSources(database, actor),
  ]);
  const rowLink = (id: string | null) => {
    const row = rows.find((one) => one.id === id);
    return (
      row && {
        name: `${attributionReference(claim.number, row.number)} ${words(row)}`,
        href: attributionHref(claim.number, row.number),
      }
    );
  };
  const sourceLink = (id: string | null) => {
    if (id === null || hidden.includes(id)) return undefined;
    const own = rows.find(({ content }) => voiceOf(content)?.id === standIns.idOf(id));
    const source = context.sources.get(standIns.idOf(id));
    return own && source
      ? {
          name: voiceName(own.content),
          href: `/sources/${reference('source', source.number)}`,
        }
      : undefined;
  };
  return found.flatMap((mark): MarkView[] => {
    const same = mark.kind === 'same_origin';
    const first = same ? rowLink(mark.firstAttributionId) : sourceLink(mark.firstSourceId);
    const second = same ? rowLink(mark.secondAttributionId) : sourceLink(mark.secondSourceId);
    // A row that is off the record or withdrawn by now is not told of.
    if (!first || !second) return [];
    const mayMark = can(actor, same ? 'mark the same origin' : 'mark known to be different people');
    return [
      {
        id: mark.id,
        kind: mark.kind,
        between: [first, second],
        reason: mark.reason,
        by: mark.markedBy.name,
        at: mark.createdAt.toISOString(),
        confirmedBy: mark.confirmedBy?.name ?? null,
        mayConfirm: mayMark && !same && !mark.confirmedById && mark.markedById !== actor.id,
        mayWithdraw: mayMark,
      },
    ];
  });
}

/** Who a source was named as, or which unnamed sources were named as it. */
export async function identificationsOf(
  actor: Actor,
  sourceId: string,
): Promise<IdentificationView[]> {
  const among = { in: await familyOf(database, sourceId) };
  const side = { select: { id: true, name: true, number: true } };
  const found = await database.sourceIdentification.findMany({
    where: { withdrawnAt: null, OR: [{ unnamedId: among }, { namedId: among }] },
    orderBy: { createdAt: 'asc' },
    include: { unnamed: side, named: side, recordedBy: { select: { name: true } } },
  });
  return found.map((one) => {
    const named = among.in.includes(one.unnamedId);
    const other = named ? one.named : one.unnamed;
    return {
      id: one.id,
      other: {
        name: other.name,
        reference: reference('source', other.number),
        href: `/sources/${reference('source', other.number)}`,
      },
      named,
      on: formatEdtf(one.identifiedOn),
      by: one.recordedBy.name,
      reason: one.reason,
      mayWithdraw: can(actor, 'identify an unnamed source'),
    };
  });
}
