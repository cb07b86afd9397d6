import { v7 as uuid } from 'uuid';

import type { NewReceipt } from '@/domain/intake/schema';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';

import type { RawCapture } from '../capture/capture';
import { packCapture } from '../capture/keep-capture';
import { authorize, orStop, runCommand } from '../command';
import { announceIntake } from '../live/queries';
import { once } from '../submission/once';
import { spendIntakes } from './limits';

/** A file that was uploaded, or HTML that was pasted. */
export type ReceivedFile = Pick<RawCapture, 'fileName' | 'contentType' | 'body'> & {
  way: 'uploaded' | 'pasted';
};

/**
 * Takes in a file or pasted HTML, to be read by a job. Needs *add an article*. Refuses more than an
 * hour's share (`too_many_tries`).
 */
export async function receiveFile(
  actor: Actor,
  { submissionId, kind }: NewReceipt,
  file: ReceivedFile,
): Promise<Result<{ intakeId: string }>> {
  const { raw, size, digest } = await packCapture({ ...file, url: null });
  const { way, fileName, contentType } = file;
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'add an article');
    return once(tx, person, submissionId, async () => {
      orStop(await spendIntakes(person.id, 1));
      const id = uuid();
      const at = new Date();
      const about = { id, personId: person.id, kind, way, fileName, contentType };
      await tx.intake.create({
        data: { ...about, raw, size, digest, state: 'waiting', createdAt: at, changedAt: at },
      });
      await announceIntake(tx, person.id);
      return { ok: true, intakeId: id };
    });
  });
}
