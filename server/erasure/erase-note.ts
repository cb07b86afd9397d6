import { v7 as uuid } from 'uuid';

import type { NoteErasure } from '@/domain/erasure/schema';
import { spellingIn } from '@/domain/erasure/spelling';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { loadSource } from '../source/load';
import { carryOut } from './carry-out';
import { noteOutside } from './note-outside';
import { sqlOf } from './run-sql';

/**
 * Erases the note about an unnamed source of ours for good, with what was written of how people came to
 * know the source, in the row and in its history: something there may tell who it is. Needs *erase a
 * note about an unnamed source*, at once and alone, since waiting would protect nobody. Refuses
 * (`invalid`) other sources and a reason that repeats the note.
 */
export async function eraseNote(actor: Actor, { id, reason }: NoteErasure): Promise<Result> {
  const erased = await runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'erase a note about an unnamed source');
    await lockAggregates(tx, [id]);
    const source = await loadSource(tx, id);
    if (source.owner !== 'ours') {
      return refuse('invalid', 'Only the note about an unnamed source of ours is erased this way.');
    }
    if (source.note && spellingIn(reason, [source.note])) {
      const message = 'This repeats the note. Say why without it.';
      return refuse('invalid', message, { reason: [message] });
    }
    const at = new Date();
    const erasure = await tx.erasure.create({
      data: {
        id: uuid(),
        kind: 'source_note',
        targetId: id,
        legalBasis: reason,
        requestedById: person.id,
        requestedAt: at,
        decidedById: person.id,
      },
    });
    await carryOut(sqlOf(tx), erasure.id, at);
    const entry = { actorId: person.id, at, action: 'erased' } as const;
    const payload = { erasure: reference('erasure', erasure.number) };
    await appendRevision(tx, {
      ...entry,
      aggregateKind: 'erasure',
      aggregateId: erasure.id,
      payload: {},
    });
    await appendRevision(tx, { ...entry, aggregateKind: 'source', aggregateId: id, payload });
    return { ok: true };
  });
  if (erased.ok) await noteOutside();
  return erased;
}
