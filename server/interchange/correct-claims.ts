import { claimFields, type ClaimFields } from '@/domain/claim/schema';
import type { RecordOf } from '@/interchange/record';

import { recordChangedClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { ofClaimItself } from '../history/check-revision';
import { lockAggregates } from '../history/queries';
import { type Batch, LeftOut } from './batch';
import type { DifferingLine } from './compare-there';
import { differsWords } from './compare-there';
import { deskRecords } from './desk-records';
import { knownSources, knownStories, theOne } from './known-queries';

const onItsPage = 'Change it on its page.';

/**
 * Settles lines that say something else than the desk does. A claim that nobody changed since it came in
 * becomes what its line says, as an edit with its history, if `correct` asks for that; of every other
 * line it is told what differs and what to do.
 */
export async function settleDiffering(
  batch: Batch,
  lines: readonly DifferingLine[],
  correct: boolean,
): Promise<void> {
  const claims = lines.filter(({ record }) => record.type === 'claim');
  await lockAggregates(
    batch.tx,
    claims.map(({ id }) => id),
  );
  for (const one of lines) {
    const why = one.record.type === 'claim' ? await whyNot(batch, one) : onItsPage;
    if (why !== null) tell(batch, one, why, false);
    else if (correct) await correctClaim(batch, one);
    else tell(batch, one, 'Nothing was changed.', true);
  }
}

function tell({ outcomes }: Batch, one: DifferingLine, why: string, correctable: boolean): void {
  const message = differsWords(one, why);
  outcomes.set(one.line, { became: 'differs', message, correctable });
}

/** Why a claim cannot be corrected by its line; null: it can. */
async function whyNot({ tx }: Batch, { id, fields }: DifferingLine): Promise<string | null> {
  const claim = await tx.claim.findUniqueOrThrow({ where: { id } });
  if (claim.mergedIntoId || claim.withdrawnAt) return 'It was withdrawn or merged since.';
  if (fields.includes('withdrawn')) return 'Withdraw it on its page.';
  const edits = await tx.revision.findMany({
    where: { aggregateId: id, ...ofClaimItself },
    select: { payload: true },
  });
  const byHand = edits.some(
    ({ payload }) => (payload as { imported?: unknown } | null)?.imported !== true,
  );
  return byHand ? `Somebody changed it since. ${onItsPage}` : null;
}

async function correctClaim(batch: Batch, one: DifferingLine): Promise<void> {
  const { tx, actor: person, at, outcomes } = batch;
  const desk = (await deskRecords(tx, 'claim', [one.id])).get(one.id) as RecordOf<'claim'>;
  try {
    const fields = await fieldsOf(batch, { ...desk, ...(one.record as RecordOf<'claim'>) });
    await recordChangedClaim(tx, person, at, one.id, fields, { imported: true });
    await refreshClaim(tx, one.id, person.id, at);
    outcomes.set(one.line, { became: 'corrected' });
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error;
    outcomes.set(one.line, error.outcome);
  }
}

/** What a form would say of the claim. */
async function fieldsOf({ tx }: Batch, record: RecordOf<'claim'>): Promise<ClaimFields> {
  const { participants = [], tags = [], story, type: _type, externalId: _id, ...own } = record;
  const sources = await knownSources(
    tx,
    participants.map(({ source }) => source),
  );
  const stories = await knownStories(tx, [story]);
  return {
    ...claimFields.parse({ statement: own.statement, kind: own.kind }),
    ...own,
    context: own.context ?? null,
    eventTime: own.eventTime ?? null,
    counted: own.counted ?? null,
    population: own.population ?? null,
    unit: own.unit ?? null,
    storyId: story === undefined ? undefined : theOne(stories, 'story', story).id,
    tags: [...new Set(tags)],
    participants: participants.map(({ source, ownAct }) => ({
      source: { id: theOne(sources, 'source', source).id },
      ownAct: ownAct ?? false,
    })),
  } as ClaimFields;
}
