import type { AttributionFields } from '@/domain/attribution/schema';
import type { Level } from '@/domain/attribution/level';
import { checkProtection } from '@/domain/attribution/source-protection';
import type { ClaimKind } from '@/domain/claim/kind';
import type { Actor } from '@/domain/person/role';
import type { Figure } from '@/domain/quantity/figure';
import { parseQuantity } from '@/domain/quantity/parse-quantity';
import { refuse } from '@/domain/result';
import type { SourceKind } from '@/domain/source/kind';
import { edtfBounds, openUntil } from '@/domain/time/edtf';
import type { Prisma } from '@/prisma/generated/client';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import { instant } from '../instant';
import { type PickContext, resolveSource } from '../source/resolve';
import { principalAt } from '../source/role-queries';
import { mustPassOnAnother, resolveRelays } from './resolve-relays';

export const versionInclude = {
  article: { include: { publisher: true } },
} as const satisfies Prisma.ArticleVersionInclude;
export type VersionRead = Prisma.ArticleVersionGetPayload<{ include: typeof versionInclude }>;

/** The article version that an attribution is read in; stops if it is not there or withdrawn. */
export async function versionToRead(tx: Transaction, versionId: string): Promise<VersionRead> {
  const version = await tx.articleVersion.findUnique({
    where: { id: versionId },
    include: versionInclude,
  });
  if (!version) stopWith(refuse('not_found', 'This article is not on the desk.'));
  if (version.article.withdrawnAt) {
    stopWith(refuse('withdrawn', 'This article was withdrawn. Restore it before you log from it.'));
  }
  return version;
}

/** An attribution's columns and relays as a form's answers and the defaults make them. */
export interface PreparedAttribution {
  columns: {
    speakerId: string | null;
    principalId: string | null;
    stance: AttributionFields['stance'];
    scope: AttributionFields['scope'];
    scopeWords: string | null;
    level: Level;
    saidOn: string;
    saidEarliest: Date | null;
    saidLatest: Date | null;
    figureLow: string | null;
    figureHigh: string | null;
    qualifier: Figure['qualifier'] | null;
    note: string | null;
    repeatsId: string | null;
  };
  relays: { sourceId: string; words: string | null }[];
}

/**
 * Turns a form's answers into an attribution's columns, with the defaults for what was left empty:
 * said by publication; on whose behalf by the speaker's role at that
 * time; level by the kind of article. Creates the sources that the form names anew. Stops the
 * command with messages at the fields, all of which stand under `attribution.`.
 * @param isHidden whether the row is off the record as it is written: nothing that everybody sees may
 *   come of it, such as a new source that has a name
 */
export async function prepareAttribution(
  tx: Transaction,
  actor: Actor,
  at: Date,
  claim: { id: string; kind: ClaimKind },
  version: VersionRead,
  fields: AttributionFields,
  isHidden: boolean,
): Promise<PreparedAttribution> {
  const ownReporting = version.article.kind === 'own_reporting';
  const outletId = version.article.publisherId;
  const relays = await resolveRelays(tx, actor, at, outletId, fields.relays, isHidden);
  const context = (field: string): PickContext => ({
    owner: ownReporting ? 'ours' : 'theirs',
    outletId: ownReporting ? null : (relays.at(0)?.sourceId ?? outletId),
    field: `attribution.${field}`,
    apart: isHidden,
  });
  const speakerId = fields.speakerNotStated
    ? null
    : await resolveSource(tx, actor, at, fields.speaker, context('speaker'));
  await mustPassOnAnother(tx, speakerId, relays);
  const saidOn = fields.saidOn ?? saidByDefault(version.article);
  const said = edtfBounds(saidOn);
  const named = await resolveSource(tx, actor, at, fields.principal, {
    ...context('principal'),
    defaultKind: 'organization',
  });
  const principalId =
    named ?? (speakerId && !fields.speaksForNobody ? await principalAt(tx, speakerId, said) : null);
  if (principalId && principalId === speakerId) {
    stopAt('principal', 'Nobody speaks on behalf of itself. Tick that it speaks for nobody else.');
  }
  const figure = readFigure(claim.kind, fields.figure);
  const speaker = await sourceOf(tx, speakerId);
  const principal = await sourceOf(tx, principalId);
  const level = fields.level ?? defaultLevel(ownReporting, speaker);
  mustProtect({ ownReporting, level, speaker, principal });
  if (level === 'off_record') await noteOffRecord(tx, [speakerId, principalId]);
  return {
    columns: {
      speakerId,
      principalId,
      stance: fields.stance,
      scope: fields.scope,
      scopeWords: fields.scope === 'part' ? fields.scopeWords : null,
      level,
      saidOn,
      saidEarliest: instant(said.earliest),
      saidLatest: instant(said.latest),
      figureLow: figure?.low ?? null,
      figureHigh: figure?.high ?? null,
      qualifier: figure?.qualifier ?? null,
      note: fields.note,
      repeatsId: fields.repeatsId ?? null,
    },
    relays: relays.map(({ sourceId, words }) => ({ sourceId, words })),
  };
}

/** The description of one of ours that speaks off the record stays hidden, whatever becomes of the row. */
async function noteOffRecord(tx: Transaction, ids: readonly (string | null)[]): Promise<void> {
  await tx.source.updateMany({
    where: { id: { in: ids.filter((id) => id !== null) }, owner: 'ours', spokeOffRecord: false },
    data: { spokeOffRecord: true },
  });
}

/** Somebody spoke at or before the moment of publication; nothing closer is guessed silently. */
export function saidByDefault({
  kind,
  publishedOn,
}: Pick<VersionRead['article'], 'kind' | 'publishedOn'>): string {
  return kind === 'own_reporting' ? publishedOn : openUntil(publishedOn);
}

/** The figure that was typed, or null; one that can be read in two ways is refused, not guessed. */
function readFigure(kind: ClaimKind, typed: string | null): Figure | null {
  if (!typed) return null;
  if (kind !== 'quantity') {
    stopAt('figure', 'Only a claim about a quantity has a figure. Leave it empty.');
  }
  const { readings, ambiguous } = parseQuantity(typed);
  const [first, second] = readings;
  if (!first) stopAt('figure', `“${typed}” is not a figure we can read. Write “almost 50,000”.`);
  if (ambiguous && second) {
    stopAt(
      'figure',
      `“${typed}” can be read as ${first.figure.low} or as ${second.figure.low}. Write the one that is meant, without a separator.`,
    );
  }
  return first.figure;
}

async function sourceOf(tx: Transaction, id: string | null) {
  return id === null ? null : tx.source.findUnique({ where: { id } });
}

/** What was agreed where nobody says so. */
export function defaultLevel(ownReporting: boolean, speaker: { kind: SourceKind } | null): Level {
  if (!ownReporting) return 'as_published';
  return speaker?.kind === 'unnamed' ? 'background' : 'on_record';
}

/** `checkProtection`, with its refusal at the attribution's field. */
function mustProtect(row: Parameters<typeof checkProtection>[0]): void {
  const checked = checkProtection(row);
  if (checked.ok) return;
  const [field = 'speaker'] = Object.keys(checked.fields ?? {});
  stopAt(field, checked.message);
}

/** Stops the command with a message at one of the attribution's fields. */
export function stopAt(field: string, message: string): never {
  stopWith(refuse('invalid', message, { [`attribution.${field}`]: [message] }));
}

/**
 * A repeat passes on another attribution of the same claim; a chain of repeats must end somewhere.
 * Stops the command otherwise. `selfId` is null for a new attribution.
 */
export async function mustRepeatAnother(
  tx: Transaction,
  claimId: string,
  selfId: string | null,
  repeatsId: string | null,
): Promise<void> {
  const seen = new Set<string | null>([selfId]);
  for (let next = repeatsId; next;) {
    const row = await tx.attribution.findUnique({ where: { id: next } });
    if (!row || row.claimId !== claimId) {
      stopAt('repeatsId', 'Choose an attribution of the same claim.');
    }
    if (seen.has(row.id)) stopAt('repeatsId', 'This would repeat itself in a circle.');
    seen.add(row.id);
    next = row.repeatsId;
  }
}
