import type { Reviewer } from '@/domain/review/view';

import { database } from '../database/client';

/** Everybody who may sign off, by name; none of them was switched off. */
export async function reviewers(): Promise<Reviewer[]> {
  return database.person.findMany({
    where: { role: { in: ['editor', 'admin'] }, deactivatedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true },
  });
}
