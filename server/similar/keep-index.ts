import { database } from '../database/client';
import { fillAtStart } from '../fill-at-start';
import { log } from '../log';
import { addUpWords, claimsNotIndexed, indexClaims } from './index-queries';

/** Claims that are taken at once. */
const batch = 500;

/**
 * Puts every claim that is not in it into the index: those from before there was one, and all after a
 * backup was restored, which holds no index. It can be stopped at any time and run again.
 * @returns how many claims were missing
 */
export async function fillIndex(): Promise<number> {
  let filled = 0;
  let last = 0;
  for (;;) {
    const from = last;
    const claims = await database.$transaction(async (tx) => {
      const missing = await claimsNotIndexed(tx, from, batch);
      await indexClaims(tx, missing);
      return missing;
    });
    await addUpWords();
    filled += claims.length;
    last = claims.at(-1)?.number ?? last;
    if (claims.length < batch) return filled;
  }
}

/** {@link fillIndex} beside the serving of pages, and from then on the counts added up every so often. */
export function keepIndex(): void {
  void fillAtStart({
    name: 'index of similar claims',
    fill: async () => {
      const claims = await fillIndex();
      if (claims > 0) {
        log.info({ claims }, 'claims that could not be found by their words now can be');
      }
    },
    keep: addUpWords,
  });
}
