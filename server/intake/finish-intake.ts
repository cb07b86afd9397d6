import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';
import { Prisma } from '@/prisma/generated/client';

import { keepCapture } from '../capture/keep-capture';
import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import { announceIntake } from '../live/queries';

/**
 * Ties what was taken in to the article that it became: the capture is kept with the version, and
 * nothing else of it stays. Own reporting keeps its capture only if the person said so: a file may
 * hold who wrote it. Stops the command (`not_found`) for what is not one's own or is not ready.
 */
export async function finishIntake(
  tx: Transaction,
  person: Actor,
  intakeId: string,
  made: { articleId: string; versionId: string; keep: boolean; at: Date },
): Promise<void> {
  const intake = await tx.intake.findUnique({
    where: { id: intakeId, personId: person.id, state: { in: ['ready', 'failed'] } },
  });
  if (!intake) {
    stopWith(refuse('not_found', 'What you took in is not there any more. Take it in again.'));
  }
  const { way, url, fileName, contentType, raw, size, digest, words } = intake;
  if (made.keep && raw && digest && intake.state === 'ready') {
    await keepCapture(
      tx,
      { way, url, fileName, contentType: contentType ?? '', raw, size: size ?? 0, digest },
      { versionId: made.versionId, words: words ?? '', personId: person.id, at: made.at },
    );
  }
  const nothing = {
    problem: null,
    raw: null,
    size: null,
    digest: null,
    words: null,
    text: null,
    reading: Prisma.DbNull,
  };
  await tx.intake.update({
    where: { id: intake.id },
    data: { ...nothing, state: 'added', articleId: made.articleId, changedAt: made.at },
  });
  await announceIntake(tx, person.id);
}
