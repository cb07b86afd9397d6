import type { Action } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { type RecordType, recordTypes } from '@/interchange/record';

import { refreshLogged } from '../claim/refresh-logged';
import { authorize, runCommand } from '../command';
import { appendRevisions } from '../history/append-many';
import { lockAggregates } from '../history/queries';
import type { Batch, NumberedRecord, Outcome } from './batch';
import { differingLines } from './compare-there';
import { settleDiffering } from './correct-claims';
import { importArticles } from './import-articles';
import { importAttributions } from './import-attributions';
import { importClaims } from './import-claims';
import { importRoles } from './import-roles';
import { importSources } from './import-sources';
import { importStories } from './import-stories';
import { lockImports, lockNamedClaims } from './lock-queries';

/** What has to be allowed to somebody who imports records of a type. */
const needed: Record<RecordType, Action> = {
  story: 'create a story',
  source: 'create a source',
  role: 'edit a source',
  article: 'add an article',
  claim: 'create a claim',
  attribution: 'log an attribution',
};

/**
 * Writes records of the interchange format in one transaction, as the actor's work: rows, histories and
 * everything derived are as the commands would have made them one by one. Needs what each type's own
 * command needs, and to correct what editing a claim needs. A record that is here already stays as it is; a bad one is left out and the rest
 * written. Off-the-record rows may come in; they never go out.
 * @param options `correct`: claims that nobody changed since they came in become what their line says now
 * @returns each line's outcome by its number
 */
export function importRecords(
  actor: Actor,
  records: readonly NumberedRecord[],
  { correct = false, at = new Date() }: { correct?: boolean; at?: Date } = {},
): Promise<Result<{ outcomes: Map<number, Outcome> }>> {
  return runCommand(async (tx) => {
    const of = <T extends RecordType>(type: T) =>
      records.filter(({ record }) => record.type === type) as unknown as NumberedRecord<T>[];
    let person = actor;
    for (const type of recordTypes) {
      if (of(type).length > 0) person = await authorize(tx, actor, needed[type]);
    }
    if (correct) person = await authorize(tx, actor, 'edit a claim');
    await lockImports(tx);
    const batch: Batch = {
      tx,
      actor: person,
      at,
      outcomes: new Map(),
      entries: [],
      touched: new Set(),
    };
    await importStories(batch, of('story'));
    await importSources(batch, of('source'));
    await importRoles(batch, of('role'));
    await importArticles(batch, of('article'));
    await importClaims(batch, of('claim'));
    await appendRevisions(tx, batch.entries);
    batch.entries.length = 0;
    // Nobody else gives the numbers of rows under the same claims meanwhile.
    await lockNamedClaims(tx, of('attribution'));
    await importAttributions(batch, of('attribution'));
    await appendRevisions(tx, batch.entries);
    const touched = [...batch.touched].sort();
    await lockAggregates(tx, touched);
    await refreshLogged(tx, touched, person.id, at);
    await settleDiffering(batch, await differingLines(batch, records), correct);
    return { ok: true, outcomes: batch.outcomes };
  });
}
