import { mentionsIn } from '@/domain/comment/mentions';
import { refuse } from '@/domain/result';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import type { Place } from './place';

/**
 * The ids of the active people whom a comment mentions. Stops the command where a name stands for
 * several people, and where somebody is mentioned who may not see what the comment is about.
 */
export async function mentionedPeople(
  tx: Transaction,
  place: Place,
  text: string,
): Promise<string[]> {
  if (!text.includes('@')) return [];
  const active = await tx.person.findMany({
    where: { deactivatedAt: null },
    select: { id: true, name: true, email: true, role: true },
  });
  const { people, ambiguous } = mentionsIn(text, active);
  const [unclear] = ambiguous;
  if (unclear) {
    const ways = unclear.people.map(({ email, role }) => `@${email} (${role})`).join(' or ');
    wrong(`Several people are called ${unclear.name}. Write whom you mean: ${ways}.`);
  }
  const outside = people.filter((person) => !place.isOpenTo(person));
  if (outside.length > 0) {
    const names = outside.map(({ name }) => name).join(' and ');
    wrong(
      `${names} may not see ${place.reference}, which is off the record. Take the mention out, or ask an editor or its author instead.`,
    );
  }
  return people.map(({ id }) => id);
}

function wrong(message: string): never {
  stopWith(refuse('invalid', message, { text: [message] }));
}
