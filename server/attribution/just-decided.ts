import { z } from 'zod';

import type { JustDecided } from '@/domain/attribution/review-view';
import { takeBackSeconds } from '@/domain/attribution/take-back';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';

import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { standingSignOffs } from './content';

/** For how long a page that is opened again still tells of a decision, in minutes. */
const toldFor = 10;

/**
 * The actor's own decision of a moment ago that an address names; null if it names none, somebody
 * else's, or an old one.
 */
export async function justDecided(
  actor: Actor,
  signOffId: string | string[] | undefined,
  now: Date = new Date(),
): Promise<JustDecided | null> {
  const id = z.uuid().safeParse(signOffId).data;
  if (!id) return null;
  const made = await database.signOff.findUnique({
    where: { id },
    include: {
      undo: true,
      attribution: {
        select: {
          number: true,
          claim: { select: { number: true } },
          signOffs: { ...standingSignOffs, select: { id: true } },
        },
      },
    },
  });
  if (!made || made.decidedById !== actor.id) return null;
  const age = (now.getTime() - made.decidedAt.getTime()) / 1000;
  if (age > toldFor * 60) return null;
  const { claim, number, signOffs } = made.attribution;
  return {
    signOffId: id,
    reference: attributionReference(claim.number, number),
    href: attributionHref(claim.number, number),
    decision: made.decision,
    takenBack: made.undo !== null,
    canTakeBack: age <= takeBackSeconds && signOffs.at(-1)?.id === id,
  };
}
