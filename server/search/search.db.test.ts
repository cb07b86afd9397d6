import { v4 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';

import { changedClaim } from '@/domain/claim/schema';
import type { Actor } from '@/domain/person/role';
import type { MarkedPart } from '@/domain/search/view';
import { sourceContent } from '@/domain/source/schema';
import { storyContent } from '@/domain/story/schema';
import { everyClaim } from '@/domain/claim/list-filter';
import { editClaim, restoreClaim, withdrawClaim } from '@/server/claim/commands';
import { claimChoices } from '@/server/claim/choice-queries';
import { listClaims } from '@/server/claim/list-queries';
import { withdrawArticle } from '@/server/article/commands';
import { withdrawAttribution } from '@/server/attribution/withdraw-attribution';
import { createSource } from '@/server/source/commands';
import { createStory } from '@/server/story/commands';
import { resetDatabase, testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';

import { searchDesk } from './search';

const text = [
  'President Zelenskiy told reporters that the dam near Kyiv would hold.',
  'The mayor of Kraków called the old bridge “a national treasure”.',
  'Engineers had inspected the turbines in spring.',
].join(' ');

let ann: Actor;
let article: { id: string; reference: string };
let dam: { claimId: string; id: string };

beforeAll(async () => {
  await resetDatabase();
  ann = await makePerson('journalist');
  const content = {
    kind: 'person',
    name: 'Volodymyr Zelensky',
    aliases: [{ name: 'Vladimir Zelenskiy' }, { name: 'Zelenski' }],
  };
  const president = done(await createSource(ann, uuid(), sourceContent.parse(content))).id;
  article = await makeArticle(ann, articleForm({ title: 'Waters rise', text }));
  dam = await makeAttribution(ann, article.id, {
    claim: { text: 'The dam at Kiev holds.', tags: 'flood' },
    attribution: {
      speaker: { id: president },
      passages: [{ words: 'told reporters that the dam near Kyiv would hold' }],
    },
  });
  await makeAttribution(ann, article.id, {
    claim: { text: 'The bridge of Kraków is a treasure.' },
    attribution: {
      speaker: { text: 'The mayor', kind: 'person' },
      passages: [{ words: 'a national treasure' }],
    },
  });
});

function plain(parts: readonly MarkedPart[]): string {
  return parts.map(({ text: part }) => part).join('');
}

async function found(kind: string, typed: string, exact = false): Promise<string[]> {
  const { groups } = await searchDesk(ann, typed, exact);
  return groups.find((group) => group.kind === kind)?.found.map(({ words }) => plain(words)) ?? [];
}

const [holds, treasure] = ['The dam at Kiev holds.', 'The bridge of Kraków is a treasure.'];

describe('claims are found', () => {
  test('by words in any form, whatever accents and case, and all words count', async () => {
    expect(await found('claims', 'dams HOLDING')).toEqual([holds]);
    expect(await found('claims', 'krakow')).toEqual([treasure]);
    expect(await found('claims', 'KRAKÓW bridges')).toEqual([treasure]);
    expect(await found('claims', 'dam bridge')).toEqual([]);
    expect(await found('claims', '')).toEqual([]);
  });

  test('by phrases, and not with what is left out', async () => {
    expect(await found('claims', '"national treasure"')).toEqual([treasure]);
    expect(await found('claims', '"treasure national"')).toEqual([]);
    expect((await found('claims', 'kiev')).length).toBe(1);
    expect(await found('claims', 'kiev -dam')).toEqual([]);
    expect(await found('claims', 'kiev -bridge')).toEqual([holds]);
    expect(await found('claims', '-dam')).toEqual([]);
  });

  test('by words with signs in them, and by numbers however they are written', async () => {
    const text = 'U.S. crews flew 12 F-16 jets, up 3.5 per cent, past 50.000 people.';
    const other = await makeArticle(ann, articleForm({ title: 'An F-16 lands', text }));
    await makeAttribution(ann, other.id, {
      claim: { text },
      attribution: { passages: [{ words: text }] },
    });
    for (const typed of ['F-16', '3.5', 'U.S.', '"F-16 jets"', '50.000', '50,000', '50000']) {
      expect([typed, await found('claims', typed)]).toEqual([typed, [text]]);
      expect([typed, await found('quotes', typed)]).toEqual([typed, [text]]);
      expect([typed, await found('articles', typed)]).toEqual([typed, ['An F-16 lands']]);
    }
    expect(await found('claims', 'crews -F-16')).toEqual([]);
    expect(await found('claims', '50,000', true)).toEqual([]);
    expect((await searchDesk(ann, '50,000', false)).also).toEqual([
      { word: '50,000', also: ['50.000', '50000'], instead: [] },
    ]);
  });

  test.each(['Zelensky', 'Zelenskiy', 'Zelenski', 'Zelenskyy', 'zelenskij', 'Kiev', 'Kyiv'])(
    'by %s as by every other spelling',
    async (name) => {
      expect(await found('claims', name)).toEqual([holds]);
    },
  );

  test('what is looked for besides is told, and can be switched off', async () => {
    const { also } = await searchDesk(ann, 'Zelenskyy hold', false);
    expect(also).toEqual([
      { word: 'zelenskyy', also: expect.arrayContaining(['zelensky']) as string[], instead: [] },
    ]);
    expect((await searchDesk(ann, 'Zelenskyy', true)).also).toEqual([]);
    expect(await found('claims', 'Zelenskyy', true)).toEqual([]);
    expect(await found('claims', 'Zelensky', true)).toEqual([holds]);
  });

  test('in spite of a slip of the keys, and says so', async () => {
    expect(await found('claims', 'treasrue')).toEqual([treasure]);
    expect((await searchDesk(ann, 'treasrue', false)).also).toEqual([
      { word: 'treasrue', also: [], instead: ['treasure'] },
    ]);
    expect(await found('claims', 'treas')).toEqual([treasure]);
    expect(await found('claims', 'treasrue', true)).toEqual([]);
    expect(await found('claims', 'xylophone')).toEqual([]);
  });

  test('by their reference, as everything that has one', async () => {
    const { number } = await testDatabase.claim.findUniqueOrThrow({ where: { id: dam.claimId } });
    for (const typed of [`c-${number}`, `C-${number}/1`, `c${number}`]) {
      expect(await found('claims', typed)).toEqual([holds]);
    }
    const story = done(await createStory(ann, uuid(), storyContent.parse({ title: 'Floods' })));
    expect(await found('stories', `T-${story.number}`)).toEqual(['Floods']);
    expect((await found('articles', article.reference))[0]).toBe('Waters rise');
    const president = await testDatabase.source.findFirstOrThrow({
      where: { name: 'Volodymyr Zelensky' },
    });
    expect((await found('sources', `S-${president.number}`))[0]).toBe('Volodymyr Zelensky');
  });

  test('with marks on what was looked for', async () => {
    const { groups } = await searchDesk(ann, 'dam kyiv', false);
    const claims = groups.find(({ kind }) => kind === 'claims');
    const hits = claims?.found[0]?.words.filter(({ hit }) => hit);
    expect(hits?.map(({ text: part }) => part)).toEqual(['dam', 'Kiev']);
  });
});

test('quotes, sources and articles are found too', async () => {
  expect(await found('quotes', 'national treasure')).toEqual(['a national treasure']);
  expect(await found('sources', 'Zelenskyj')).toContain('Volodymyr Zelensky');
  expect(await found('articles', 'turbines inspected')).toEqual(['Waters rise']);
  expect(await found('articles', 'rising waters')).toEqual(['Waters rise']);
  const { groups } = await searchDesk(ann, 'turbine', false);
  const around = groups.find(({ kind }) => kind === 'articles')?.found[0]?.around ?? [];
  expect(around.some(({ text: part, hit }) => hit && part === 'turbines')).toBe(true);
});

test('an article is found by a name in any spelling, though no claim has it', async () => {
  const text = 'Nadia Horbachevskyy had left for Khost.';
  await makeArticle(ann, articleForm({ title: 'Departures', text }));
  for (const typed of ['Horbachevsky', 'Horbachevskiy', 'horbachevski', 'Khost', 'Host']) {
    expect([typed, await found('articles', typed)]).toEqual([typed, ['Departures']]);
  }
  const { groups } = await searchDesk(ann, 'Horbachevsky', false);
  const around = groups.find(({ kind }) => kind === 'articles')?.found[0]?.around ?? [];
  expect(around.find(({ hit }) => hit)?.text).toBe('Horbachevskyy');
  expect(await found('articles', 'Horbachevsky', true)).toEqual([]);
});

test('sources are found by one word of several, in any spelling, and by nothing that means nobody', async () => {
  const outlet = sourceContent.parse({ kind: 'outlet', name: 'The Kyiv Weekly' });
  done(await createSource(ann, uuid(), outlet));
  expect(await found('sources', 'Zelenskiy turbines')).toEqual(['Volodymyr Zelensky']);
  expect(await found('sources', 'Kiev')).toEqual(['The Kyiv Weekly']);
  expect(await found('sources', 'Vladimr Zelensk')).toEqual(['Volodymyr Zelensky']);
  expect(await found('sources', 'wide turbine')).toEqual([]);
  expect(await found('sources', 'Zelenskiy -Volodymyr')).toEqual([]);
});

test('more than the first ones of a kind are told to be there', async () => {
  for (let nth = 1; nth <= 11; nth += 1) {
    const text = `Otters number ${nth} were seen.`;
    await makeArticle(ann, articleForm({ title: `Otters ${nth}`, text }));
    done(
      await createSource(
        ann,
        uuid(),
        sourceContent.parse({ kind: 'person', name: `Otter ${nth}` }),
      ),
    );
  }
  const { groups } = await searchDesk(ann, 'otter', false);
  const shown = groups.filter(({ found: some }) => some.length > 0);
  expect(shown.map(({ kind, found: some, more }) => [kind, some.length, more])).toEqual([
    ['sources', 10, true],
    ['articles', 10, true],
  ]);
});

test('what is shown of a long article stands around the words, whatever their forms', async () => {
  const filler = 'The council met again and adjourned. '.repeat(200);
  // A word within another one is not where the words stand.
  const long = `Weirdale keeps minutes. ${filler}A surveyor measured the weir at dawn. ${filler}`;
  await makeArticle(ann, articleForm({ title: 'Minutes', text: long }));
  for (const typed of ['surveyor weir', 'surveyors', 'weir adjourning', 'weir']) {
    const { groups } = await searchDesk(ann, typed, true);
    const { around = [] } = groups.find(({ kind }) => kind === 'articles')?.found[0] ?? {};
    expect(plain(around)).toContain('surveyor measured the weir');
    expect(around.filter(({ hit }) => hit).length).toBeGreaterThan(0);
  }
});

test('the list of claims is narrowed by words too', async () => {
  const filter = { ...everyClaim, words: 'zelenskyy', sort: 'relevance' } as const;
  const { rows } = await listClaims(ann, filter);
  expect(rows.map(({ statement }) => statement)).toEqual([holds]);
  expect((await listClaims(ann, { ...filter, exact: true })).rows).toEqual([]);
  expect((await listClaims(ann, { ...filter, kind: 'quantity' })).rows).toEqual([]);
  const { total, by } = await claimChoices(ann, filter);
  expect(total).toEqual({ count: 1, atLeast: false });
  expect(by.tag).toEqual([{ value: 'flood', label: 'flood', count: 1 }]);
});

describe('what is changed or goes', () => {
  const wordsKnown = async (word: string) => testDatabase.searchWord.count({ where: { word } });

  test('is found as it stands now', async () => {
    const claim = { statement: 'The weir at Kiev holds.' };
    const { shownNumber: revision } = await testDatabase.aggregate.findUniqueOrThrow({
      where: { id: dam.claimId },
    });
    const form = { claimId: dam.claimId, revision, claim };
    expect(await wordsKnown('holds')).toBe(1);
    done(await editClaim(ann, changedClaim.parse(form)));
    expect(await found('claims', 'weir')).toEqual(['The weir at Kiev holds.']);
    expect(await wordsKnown('weir')).toBe(1);
  });

  test('is not found while it is withdrawn, and its words are forgotten', async () => {
    const reason = 'For this test.';
    done(await withdrawClaim(ann, { id: dam.claimId, reason }));
    expect(await found('claims', 'weir')).toEqual([]);
    expect(await wordsKnown('weir')).toBe(0);
    done(await restoreClaim(ann, { id: dam.claimId, reason }));
    expect(await found('claims', 'weir')).toEqual(['The weir at Kiev holds.']);
    done(await withdrawAttribution(ann, { id: dam.id, reason }));
    expect(await found('claims', 'reporters')).toEqual([]);
    expect(await found('quotes', 'reporters')).toEqual([]);
    expect(await wordsKnown('reporters')).toBe(0);
  });

  test('an article is not found while it is withdrawn', async () => {
    const other = await makeArticle(ann, articleForm({ title: 'Zephyrs', text: 'Winds blew.' }));
    expect(await found('articles', 'zephyr')).toEqual(['Zephyrs']);
    done(await withdrawArticle(ann, { articleId: other.id, reason: 'For this test.' }));
    expect(await found('articles', 'zephyr')).toEqual([]);
  });
});

test('nothing off the record is found by anybody, nor the text of own reporting', async () => {
  const secret = 'A quokka whispered about the ledger.';
  const own = await makeArticle(ann, ownReportingForm({ title: 'A walk', text: secret }));
  const ours = await makeUnnamed(ann, { name: 'a wallaby in the cabinet', owner: 'ours' });
  await makeAttribution(ann, own.id, {
    claim: { text: 'There is a ledger.' },
    attribution: {
      speaker: { id: ours.id },
      level: 'off_record',
      passages: [{ words: 'quokka whispered' }],
    },
  });
  const colleague = await makePerson('journalist');
  for (const actor of [ann, colleague, await makePerson('editor')]) {
    for (const typed of ['quokka', 'whispered', '"quokka whispered"', 'quokk']) {
      const { groups, also } = await searchDesk(actor, typed, false);
      expect([typed, groups.flatMap((group) => group.found), also]).toEqual([typed, [], []]);
    }
    const { groups } = await searchDesk(actor, 'ledger', false);
    expect(groups.flatMap((group) => group.found).map(({ words }) => plain(words))).toEqual([
      'There is a ledger.',
    ]);
  }
  expect((await searchDesk(colleague, 'wallaby', false)).groups.flatMap((g) => g.found)).toEqual(
    [],
  );
  const words = await testDatabase.searchWord.findMany();
  expect(words.map(({ word }) => word)).toEqual(expect.not.arrayContaining(['quokka', 'wallaby']));
  const index = await testDatabase.$queryRaw`
    SELECT count(*)::integer AS count FROM claim_text
    WHERE words @@ to_tsquery('onrecord', 'quokka | wallaby')`;
  expect(index).toEqual([{ count: 0 }]);
});
