import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { done } from '@/tests/factories/attributions';
import { makeClaim, rewriteClaim } from '@/tests/factories/claims';
import { joinClaims } from '@/tests/factories/merges';
import { makePerson } from '@/tests/factories/people';

import { restoreClaim, withdrawClaim } from '../claim/commands';
import { searchClaims } from '../claim/pick-queries';
import { undoClaimMerge } from '../claim/undo-claim-merge';
import { findSimilar } from './find-similar';
import { addUpWords } from './index-queries';
import { fillIndex } from './keep-index';

const reason = 'Made for a test.';
let editor: Actor;

beforeEach(async () => {
  await resetDatabase();
  editor = await makePerson('editor');
});

async function found(text: string): Promise<string[]> {
  const claims = await findSimilar(text, { most: 5 });
  return claims.map(({ statement }) => statement);
}

/** Some claims that share words, so that words differ in how much they say. */
async function fillDesk() {
  for (const statement of [
    'The harbour of Odense is closed to tankers.',
    'The mayor of Odense resigned over the harbour contract.',
    'A storm closed the airport of Aarhus for two days.',
    'The finance minister resigned.',
    'Forty tankers wait outside the harbour of Esbjerg.',
    'The airport of Billund will be sold.',
  ]) {
    await makeClaim(editor, { statement });
  }
  await addUpWords();
}

describe('a claim is found', () => {
  beforeEach(fillDesk);

  test('by a text that says the like in other forms of the words', async () => {
    const [first] = await found('Did Odense’s mayor resign because of a contract?');
    expect(first).toBe('The mayor of Odense resigned over the harbour contract.');
  });

  test('by a rare word before one with more common ones', async () => {
    const [first] = await found('harbour Billund');
    expect(first).toBe('The airport of Billund will be sold.');
  });

  test('by its context, which is no part of what it says', async () => {
    await makeClaim(editor, {
      statement: 'Nobody was hurt.',
      context: 'Fire on the ferry Margrethe',
    });
    expect((await found('The ferry Margrethe is burning'))[0]).toBe('Nobody was hurt.');
  });

  test('by a hashtag, several words written as one, and a mistyped word', async () => {
    expect((await found('#AarhusAirport'))[0]).toMatch(/Aarhus/);
    expect((await found('odenseharbour'))[0]).toMatch(/harbour of Odense/);
    expect((await found('Bilund'))[0]).toMatch(/Billund/);
  });

  test('while its words are typed', async () => {
    const [first] = await searchClaims('finance mini');
    expect(first).toMatchObject({
      statement: 'The finance minister resigned.',
      status: 'unverified',
    });
  });

  test('before the counts of words are added up', async () => {
    await makeClaim(editor, { statement: 'The lighthouse of Skagen is dark.' });
    expect((await found('Skagen lighthouse'))[0]).toMatch(/Skagen/);
  });

  test('by nothing that it has no word of', async () => {
    expect(await found('Penguins learn chess')).toEqual([]);
    expect(await found('the of 🙂')).toEqual([]);
    expect(await searchClaims('')).toEqual([]);
  });
});

test('what shares one common word of many is no claim to pick', async () => {
  await fillDesk();
  expect(await searchClaims('Penguins of Copenhagen zoo resigned their chess membership')).toEqual(
    [],
  );
});

describe('a claim that', () => {
  const statement = 'The viaduct of Vejle sags.';

  test('is edited is found by its new words alone', async () => {
    const { id } = await makeClaim(editor, { statement, context: 'Engineers warn' });
    await rewriteClaim(editor, id, { statement: 'The tunnel of Vejle leaks.' });
    expect(await found('viaduct sags')).toEqual([]);
    expect(await found('engineers')).toEqual([]);
    expect(await found('tunnel')).toEqual(['The tunnel of Vejle leaks.']);
  });

  test('is withdrawn is not found until it is restored', async () => {
    const { id } = await makeClaim(editor, { statement });
    done(await withdrawClaim(editor, { id, reason }));
    expect(await found('viaduct')).toEqual([]);
    expect(await testDatabase.claimTerm.count()).toBe(0);
    done(await restoreClaim(editor, { id, reason }));
    expect(await found('viaduct')).toEqual([statement]);
  });

  test('is merged is not found until that is undone', async () => {
    const { id } = await makeClaim(editor, { statement });
    const other = await makeClaim(editor, { statement: 'The bridge of Vejle sags.' });
    done(await joinClaims(editor, id, other.id));
    expect(await found('viaduct Vejle')).toEqual(['The bridge of Vejle sags.']);
    const merge = await testDatabase.claimMerge.findFirstOrThrow();
    done(await undoClaimMerge(editor, { id: merge.id, reason }));
    expect((await found('viaduct Vejle'))[0]).toBe(statement);
  });
});

async function index() {
  await addUpWords();
  return {
    terms: await testDatabase.claimTerm.findMany({ orderBy: [{ term: 'asc' }, { claim: 'asc' }] }),
    words: await testDatabase.claimWord.findMany({ orderBy: { id: 'asc' } }),
    changes: await testDatabase.claimWordChange.count(),
  };
}

test('whatever is done, the index is what a new one would be', async () => {
  const word = fc.constantFrom('harbour', 'Odense', 'tankers', 'closed', '40,000', '#Storm', 'the');
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
  const step = fc.oneof(
    fc.record({ what: fc.constant('create' as const), words, context: words }),
    fc.record({ what: fc.constant('edit' as const), at: fc.nat(5), words }),
    fc.record({ what: fc.constantFrom('withdraw' as const, 'restore' as const), at: fc.nat(5) }),
    fc.record({ what: fc.constant('merge' as const), at: fc.nat(5), into: fc.nat(5) }),
    fc.record({ what: fc.constant('add up' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
      await resetDatabase();
      const actor = await makePerson('editor');
      const ids: string[] = [];
      for (const one of steps) {
        const id = 'at' in one ? ids[one.at % Math.max(1, ids.length)] : undefined;
        if (one.what === 'add up') await addUpWords();
        else if (one.what === 'create') {
          const made = await makeClaim(actor, { statement: one.words, context: one.context });
          ids.push(made.id);
        } else if (id) {
          // What is refused, such as an edit of a withdrawn claim, leaves the index as it is.
          if (one.what === 'withdraw') await withdrawClaim(actor, { id, reason });
          if (one.what === 'restore') await restoreClaim(actor, { id, reason });
          if (one.what === 'edit') {
            await rewriteClaim(actor, id, { statement: one.words }).catch(() => {});
          }
          if (one.what === 'merge') {
            await joinClaims(actor, id, ids[one.into % ids.length] ?? id);
          }
        }
      }
      const grown = await index();
      expect(grown.changes).toBe(0);
      await testDatabase.claimTerm.deleteMany();
      await testDatabase.claimWord.deleteMany();
      const onDesk = await testDatabase.claim.count({
        where: { withdrawnAt: null, mergedIntoId: null },
      });
      expect(await fillIndex()).toBe(onDesk);
      expect(await index()).toEqual(grown);
      expect(await fillIndex()).toBe(0);
    }),
    { numRuns: 8 },
  );
}, 120_000);
