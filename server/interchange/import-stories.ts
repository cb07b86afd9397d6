import { v7 as uuid } from 'uuid';

import { insertRows } from '../database/bulk-queries';
import { readableStory } from '../story/readable-story';
import { type Batch, made, note, noteWithdrawn, type NumberedRecord } from './batch';
import { knownStories } from './known-queries';
import { mustBeNew } from './must-be-new';

/** Starts the stories of these lines. */
export async function importStories(
  batch: Batch,
  lines: readonly NumberedRecord<'story'>[],
): Promise<void> {
  const isNew = mustBeNew(
    await knownStories(
      batch.tx,
      lines.map(({ record }) => record.externalId),
    ),
  );
  const rows = made(batch, lines, (record) => {
    isNew(record.externalId);
    const id = uuid();
    const content = {
      title: record.title,
      description: record.description ?? null,
      priority: record.priority ?? ('normal' as const),
      neededBy: record.neededBy ? new Date(record.neededBy) : null,
    };
    note(batch, 'story', id, 'created', { after: readableStory(content) });
    const withdrawnAt = noteWithdrawn(batch, 'story', id, record.withdrawn);
    return { id, externalId: record.externalId, ...content, withdrawnAt, createdAt: batch.at };
  });
  await insertRows(batch.tx, 'story', rows);
}
