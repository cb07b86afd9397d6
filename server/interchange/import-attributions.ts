import { v7 as uuid } from 'uuid';

import { checkProtection } from '@/domain/attribution/source-protection';
import { numberApart, reference } from '@/domain/reference';
import { edtfBounds } from '@/domain/time/edtf';
import type { RecordOf } from '@/interchange/record';
import type { Prisma } from '@/prisma/generated/client';

import { defaultLevel, saidByDefault } from '../attribution/prepare';
import { attributionInWords } from '../attribution/readable';
import { insertRows } from '../database/bulk-queries';
import { instant } from '../instant';
import { type Batch, LeftOut, made, note, type NumberedRecord, refuseLine } from './batch';
import {
  type Known,
  type KnownAttribution,
  knownAttributions,
  type KnownClaim,
  knownClaims,
  type KnownSource,
  knownSources,
  theOne,
} from './known-queries';
import { type PlacedPassages, placedPassages } from './place-passages';
import { type TextRead, textsRead, versionKey } from './text-queries';

interface NewAttribution {
  row: Prisma.AttributionCreateManyInput;
  relays: Prisma.AttributionRelayCreateManyInput[];
  passageIds: string[];
}

/** What is on the desk of all that the lines name. */
interface Desk {
  claims: Known<KnownClaim>;
  texts: Known<TextRead>;
  sources: Known<KnownSource>;
  attributions: Map<string, KnownAttribution>;
  passages: PlacedPassages;
}

/**
 * Logs the attributions of these lines, by the rules of a form, all of which await sign-off: an
 * acceptance is a decision of an editor here. What a line leaves out is as the form's defaults have it,
 * but for the principal: without one, it speaks for nobody else.
 */
export async function importAttributions(
  batch: Batch,
  lines: readonly NumberedRecord<'attribution'>[],
): Promise<void> {
  const { tx, actor, at } = batch;
  const records = lines.map(({ record }) => record);
  const desk = await deskOf(batch, records);
  const added = made(batch, lines, (record) => {
    if (desk.attributions.has(record.externalId)) throw new LeftOut({ became: 'there' });
    return newAttribution(batch, record, desk);
  });
  await insertRows(tx, 'passage', desk.passages.added);
  await insertRows(
    tx,
    'attribution',
    added.map(({ row }) => row),
  );
  await insertRows(
    tx,
    'attribution_author',
    added.map(({ row }) => ({ attributionId: row.id, personId: actor.id })),
  );
  await insertRows(
    tx,
    'attribution_relay',
    added.flatMap(({ relays }) => relays),
  );
  await insertRows(
    tx,
    'attribution_passage',
    added.flatMap(({ row, passageIds }) =>
      passageIds.map((passageId, position) => ({ attributionId: row.id, passageId, position })),
    ),
  );
  await insertRows(
    tx,
    'attribution_withdrawal',
    added
      .filter(({ row }) => row.withdrawnAt)
      .map(({ row }) => ({ id: uuid(), attributionId: row.id, withdrawnAt: at })),
  );
  for (const { id, attributionCount } of desk.claims.values()) {
    if (batch.touched.has(id)) {
      await tx.claim.update({ where: { id }, data: { attributionCount } });
    }
  }
}

async function deskOf({ tx }: Batch, records: readonly RecordOf<'attribution'>[]): Promise<Desk> {
  const texts = await textsRead(tx, records);
  return {
    claims: await knownClaims(
      tx,
      records.map(({ claim }) => claim),
    ),
    texts,
    sources: await knownSources(
      tx,
      records.flatMap(({ speaker, principal, relays = [] }) => [
        speaker,
        principal,
        ...relays.map(({ source }) => source),
      ]),
    ),
    attributions: await knownAttributions(
      tx,
      records.flatMap(({ externalId, repeats }) => [externalId, repeats]),
    ),
    passages: await placedPassages(
      tx,
      [...texts.values()].map(({ id }) => id),
    ),
  };
}

function newAttribution(batch: Batch, record: RecordOf<'attribution'>, desk: Desk): NewAttribution {
  const claim = theOne(desk.claims, 'claim', record.claim);
  if (claim.mergedIntoId)
    refuseLine(`${reference('claim', claim.number)} was merged into another.`);
  const text = theOne(desk.texts, 'article', versionKey(record));
  const { article } = text;
  const named = (name: string | undefined) =>
    name === undefined ? null : theOne(desk.sources, 'source', name);
  const speaker = named(record.speaker);
  const principal = named(record.principal);
  const relays = (record.relays ?? []).map(({ source, words = null }) => ({
    source: theOne(desk.sources, 'source', source),
    words,
  }));
  checkPeople(speaker, principal, relays);
  const level = record.level ?? defaultLevel(article.kind === 'own_reporting', speaker);
  const ownReporting = article.kind === 'own_reporting';
  const protection = checkProtection({ ownReporting, level, speaker, principal });
  if (!protection.ok) refuseLine(protection.message);
  if (record.figure && claim.kind !== 'quantity') {
    refuseLine('Only a claim about a quantity has a figure.');
  }
  const repeats =
    record.repeats === undefined ? null : theOne(desk.attributions, 'attribution', record.repeats);
  if (repeats && repeats.claimId !== claim.id) {
    refuseLine('It repeats an attribution of another claim.');
  }
  const { passageIds, passages } = desk.passages.place(text, record);

  const id = uuid();
  const isHidden = level === 'off_record';
  if (!isHidden) claim.attributionCount += 1;
  const number = isHidden ? numberApart(id, () => false) : claim.attributionCount;
  const saidOn = record.saidOn ?? saidByDefault(article);
  const said = edtfBounds(saidOn);
  const figure = record.figure && {
    low: record.figure.low,
    high: record.figure.high ?? record.figure.low,
    qualifier: record.figure.qualifier ?? ('exactly' as const),
  };
  const content = {
    number,
    stance: record.stance,
    scope: record.scopeWords === undefined ? ('whole' as const) : ('part' as const),
    scopeWords: record.scopeWords ?? null,
    level,
    saidOn,
    note: record.note ?? null,
  };
  desk.attributions.set(record.externalId, {
    id,
    externalId: record.externalId,
    claimId: claim.id,
    number,
  });
  batch.touched.add(claim.id);
  note(
    batch,
    'claim',
    claim.id,
    'attribution_logged',
    {
      after: attributionInWords({
        ...content,
        claim,
        speaker,
        principal,
        passages,
        relays,
        figure: figure ?? null,
        article,
        repeats,
      }),
    },
    id,
  );
  if (record.withdrawn) {
    const { reason = null } = record.withdrawn;
    note(batch, 'claim', claim.id, 'attribution_withdrawn', { reason }, id);
  }
  return {
    row: {
      id,
      externalId: record.externalId,
      claimId: claim.id,
      articleVersionId: text.id,
      speakerId: speaker?.id ?? null,
      principalId: principal?.id ?? null,
      ...content,
      saidEarliest: instant(said.earliest),
      saidLatest: instant(said.latest),
      figureLow: figure?.low ?? null,
      figureHigh: figure?.high ?? null,
      qualifier: figure?.qualifier ?? null,
      repeatsId: repeats?.id ?? null,
      loggedById: batch.actor.id,
      loggedAt: batch.at,
      withdrawnAt: record.withdrawn ? batch.at : null,
      review: 'logged',
      // The claim's refresh takes the digest of what was written.
      contentDigest: '',
    },
    relays: relays.map(({ source, words }, position) => ({
      attributionId: id,
      position,
      sourceId: source.id,
      words,
    })),
    passageIds,
  };
}

/** Nobody speaks for itself, or passes on its own words. */
function checkPeople(
  speaker: KnownSource | null,
  principal: KnownSource | null,
  relays: readonly { source: KnownSource }[],
): void {
  if (principal && !speaker) refuseLine('Only a speaker who is named speaks for a principal.');
  if (principal && principal.id === speaker?.id) refuseLine('Nobody speaks on behalf of itself.');
  for (const [index, { source }] of relays.entries()) {
    if (source.id === speaker?.id) refuseLine(`${source.name} speaks here and cannot pass it on.`);
    if (source.id === relays[index - 1]?.source.id) {
      refuseLine(`${source.name} stands twice in a row among the relays.`);
    }
  }
}
