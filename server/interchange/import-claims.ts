import { v7 as uuid } from 'uuid';

import type { ClaimKind } from '@/domain/claim/kind';
import type { ClaimSummary } from '@/domain/claim/summary';
import { edtfBounds } from '@/domain/time/edtf';
import type { RecordOf } from '@/interchange/record';
import type { Claim, Prisma } from '@/prisma/generated/client';

import { type EntryEvidence, entryOf } from '../claim/entry';
import { insertEntries } from '../claim/entry-queries';
import { claimInWords, summaryOfNothing } from '../claim/record';
import { insertRows } from '../database/bulk-queries';
import { instant } from '../instant';
import { putTexts, textsOf } from '../search/claim-text';
import { putTerms, termRows } from '../similar/index-queries';
import { type Batch, made, note, noteWithdrawn, type NumberedRecord } from './batch';
import {
  type Known,
  knownClaims,
  type KnownSource,
  knownSources,
  knownStories,
  type KnownStory,
  theOne,
} from './known-queries';
import { meanwhile } from './meanwhile';
import { mustBeNew } from './must-be-new';
import { claimNumbers } from './number-queries';

interface NewClaim {
  row: NewRow;
  summary: ClaimSummary;
  named: { source: KnownSource; ownAct: boolean }[];
  participants: Prisma.ClaimParticipantCreateManyInput[];
}

type NewRow = Prisma.ClaimCreateManyInput &
  Omit<EntryEvidence['claim'], 'attributions'> &
  Pick<Claim, 'statement' | 'context' | 'counted' | 'population' | 'withdrawnAt'>;

/** Puts the claims of these lines on the desk, nobody having spoken on them. */
export async function importClaims(
  batch: Batch,
  lines: readonly NumberedRecord<'claim'>[],
): Promise<void> {
  const { tx } = batch;
  const records = lines.map(({ record }) => record);
  const isNew = mustBeNew(
    await knownClaims(
      tx,
      records.map(({ externalId }) => externalId),
    ),
  );
  const stories = await knownStories(
    tx,
    records.map(({ story }) => story),
  );
  const sources = await knownSources(
    tx,
    records.flatMap(({ participants = [] }) => participants.map(({ source }) => source)),
  );
  const added = made(batch, lines, (record) => {
    isNew(record.externalId);
    return newClaim(batch, record, stories, sources);
  });
  const numbers = await claimNumbers(tx, added.length);
  const rows = added.map(({ row }, index) => ({ ...row, number: numbers[index] ?? 0 }));
  const onDesk = rows.flatMap(({ withdrawnAt, ...row }, index) => {
    const claim = { ...row, participants: added[index]?.named ?? [] };
    const evidence = { claim, records: [], standIns: nobody };
    return withdrawnAt === null ? [{ id: row.id, number: row.number, evidence }] : [];
  });
  const terms = await meanwhile(insertRows(tx, 'claim', rows), () =>
    termRows(rows.filter(({ withdrawnAt }) => withdrawnAt === null)),
  );
  const texts = await meanwhile(putTerms(tx, terms), () => textsOf(onDesk));
  const entries = await meanwhile(putTexts(tx, texts), () =>
    added.map(({ row, summary }) => ({
      claimId: row.id,
      entry: entryOf(
        { claim: { ...row, attributions: [] }, records: [], standIns: nobody },
        summary,
        { verdict: null, verdictStale: false },
        batch.at,
      ),
    })),
  );
  await insertRows(
    tx,
    'claim_participant',
    added.flatMap(({ participants }) => participants),
  );
  await insertEntries(tx, entries);
}

/** Nobody has spoken. */
const nobody = { rowOf: () => undefined };

function newClaim(
  batch: Batch,
  record: RecordOf<'claim'>,
  stories: Known<KnownStory>,
  sources: Known<KnownSource>,
): NewClaim {
  const id = uuid();
  const kind: ClaimKind = record.kind ?? 'event';
  const story = record.story === undefined ? null : theOne(stories, 'story', record.story);
  const event = record.eventTime ? edtfBounds(record.eventTime) : null;
  const content = {
    kind,
    statement: record.statement,
    context: record.context ?? null,
    language: record.language ?? 'en',
    tags: [...new Set(record.tags ?? [])],
    eventTime: record.eventTime ?? null,
    counted: record.counted ?? null,
    population: record.population ?? null,
    unit: record.unit ?? null,
  };
  const participants = participantsOf(record, sources);
  note(batch, 'claim', id, 'created', { after: claimInWords({ ...content, story, participants }) });
  const withdrawnAt = noteWithdrawn(batch, 'claim', id, record.withdrawn);
  const summary = summaryOfNothing(kind, batch.at);
  return {
    summary,
    named: participants,
    row: {
      id,
      externalId: record.externalId,
      ...content,
      storyId: story?.id ?? null,
      eventEarliest: instant(event?.earliest),
      eventLatest: instant(event?.latest),
      loggedById: batch.actor.id,
      attributionCount: 0,
      withdrawnAt,
      createdAt: batch.at,
      status: summary.status,
      summary: summary as object,
      waitingCount: 0,
      verdictStale: false,
      lastActivityAt: batch.at,
    },
    participants: participants.map(({ source, ownAct }, position) => ({
      claimId: id,
      sourceId: source.id,
      position,
      ownAct,
    })),
  };
}

/** Each source once, however many of its names the line gives. */
function participantsOf(
  { participants = [] }: RecordOf<'claim'>,
  sources: Known<KnownSource>,
): { source: KnownSource; ownAct: boolean }[] {
  const byId = new Map<string, { source: KnownSource; ownAct: boolean }>();
  for (const { source: name, ownAct = false } of participants) {
    const source = theOne(sources, 'source', name);
    if (!byId.has(source.id)) byId.set(source.id, { source, ownAct });
  }
  return [...byId.values()];
}
