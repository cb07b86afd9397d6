import type { Actor } from '@/domain/person/role';
import { readClaimFilter } from '@/domain/claim/read-list-filter';
import { claimChoices } from '@/server/claim/choice-queries';
import { listClaims } from '@/server/claim/list-queries';
import { database } from '@/server/database/client';
import { searchDesk } from '@/server/search/search';
import { findSimilar } from '@/server/similar/find-similar';

import { timesOf } from './measure';
import { randomOf } from './random';

/** Calls of each query, after as many again to warm up. */
const calls = 200;

/** The database's own work for what a page asks, through the application's queries, one at a time. */
export async function measureQueries(actor: Actor) {
  const random = randomOf(2);
  const { _min, _max } = await database.claim.aggregate({
    _min: { number: true },
    _max: { number: true },
  });
  const [first, last] = [_min.number ?? 0, _max.number ?? 0];
  const texts = await Promise.all(
    Array.from({ length: calls }, async () => {
      const number = first + Math.floor(random() * (last - first + 1));
      const { statement } = await database.claim.findFirstOrThrow({
        where: { number: { gte: number } },
        orderBy: { number: 'asc' },
      });
      // Somebody else's sentence about the same: every third word is another one.
      const like = statement.replace(/\w+/g, (word) => (random() < 0.33 ? 'otherwise' : word));
      return { statement, like };
    }),
  );
  // Two words of one claim, so that at least it has both; however common they are.
  const pairs = texts.map(({ statement }) => twoWords(statement).join(' '));
  const whole = readClaimFilter({});
  const work = {
    'facet counts': () => claimChoices(actor, whole),
    'facet counts, one chosen': () =>
      claimChoices(actor, readClaimFilter({ status: 'unverified' })),
    'list, one facet': () => listClaims(actor, readClaimFilter({ status: 'unverified' }), {}),
    'similar claims': (nth: number) => findSimilar(texts[nth % calls]?.like ?? '', { most: 8 }),
    'two-word search': (nth: number) => searchDesk(actor, pairs[nth % calls] ?? '', false),
    'list, two words': (nth: number) =>
      listClaims(actor, readClaimFilter({ q: pairs[nth % calls] ?? '' }), {}),
  };
  const figures: Record<string, Awaited<ReturnType<typeof timesOf>>> = {};
  for (const [name, one] of Object.entries(work)) {
    await timesOf(calls, one);
    figures[name] = await timesOf(calls, one);
  }
  return figures;
}

/** The second word of a text and its middle one. */
function twoWords(text: string): [string, string] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return [words[1] ?? '', words[Math.ceil(words.length / 2)] ?? ''];
}
