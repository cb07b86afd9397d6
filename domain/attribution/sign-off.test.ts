import { describe, expect, test } from 'vitest';

import { checkSignOff, signOffDigest, type SignOffRequest, wordsDigest } from './sign-off';
import type { NamedSource, SignedContent } from './signed-content';

const speaker: NamedSource = {
  id: 's1',
  kind: 'unnamed',
  name: 'an official',
  owner: 'ours',
  plural: false,
  outletId: null,
  authenticatedOfficialDocument: false,
};
const content: SignedContent = {
  claim: {
    kind: 'quantity',
    statement: 'Eleven ships lie in the harbour.',
    counted: 'ships',
    population: 'all flags',
    unit: null,
    eventTime: '2024-11-07',
    participants: [
      { sourceId: 'a', name: 'Port', ownAct: true },
      { sourceId: 'b', name: 'Navy', ownAct: false },
    ],
  },
  speaker,
  principal: { ...speaker, id: 's2', kind: 'organization', name: 'Navy', owner: null },
  stance: 'asserts',
  scope: 'whole',
  scopeWords: null,
  level: 'background',
  passages: [{ exact: 'eleven ships', form: 'direct', translated: 'no', originalWords: null }],
  saidOn: '2024-11-08',
  publishedOn: '2024-11-09',
  figure: { low: '11', high: '11', qualifier: 'exactly' },
  relays: [
    { sourceId: 'r1', name: 'Wire', words: 'told Wire' },
    { sourceId: 'r2', name: 'Daily', words: null },
  ],
  publisher: { sourceId: 'p', name: 'Daily' },
  repeatsId: null,
};
const changed = (change: (copy: SignedContent) => void): SignedContent => {
  const copy = structuredClone(content);
  change(copy);
  return copy;
};
const digest = signOffDigest(content);

describe('what the digest covers', () => {
  const covered: Record<string, (copy: SignedContent) => void> = {
    statement: (c) => (c.claim.statement += '!'),
    'event time': (c) => (c.claim.eventTime = null),
    'a participant fewer': (c) => c.claim.participants.pop(),
    'own act': (c) => (c.claim.participants[1]!.ownAct = true),
    'what a figure counts': (c) => (c.claim.counted = 'boats'),
    'whose figure': (c) => (c.claim.population = 'our flag'),
    unit: (c) => (c.claim.unit = 'tons'),
    speaker: (c) => (c.speaker!.id = 'x'),
    'speaker’s name': (c) => (c.speaker!.name = 'two officials'),
    'no speaker': (c) => (c.speaker = null),
    principal: (c) => (c.principal = null),
    stance: (c) => (c.stance = 'denies'),
    scope: (c) => (c.scope = 'part'),
    'scope words': (c) => (c.scopeWords = 'only the harbour'),
    words: (c) => (c.passages[0]!.exact = 'ten ships'),
    form: (c) => (c.passages[0]!.form = 'paraphrased'),
    translation: (c) => (c.passages[0]!.translated = 'yes'),
    'original words': (c) => (c.passages[0]!.originalWords = 'elf Schiffe'),
    'said on': (c) => (c.saidOn = '2024-11'),
    'published on': (c) => (c.publishedOn = '2024-11'),
    figure: (c) => (c.figure!.high = '12'),
    qualifier: (c) => (c.figure!.qualifier = 'about'),
    'no figure': (c) => (c.figure = null),
    'order of relays': (c) => c.relays.reverse(),
    'words of a relay': (c) => (c.relays[1]!.words = 'cited'),
    publisher: (c) => (c.publisher = null),
    'what it repeats': (c) => (c.repeatsId = 'other'),
    'the version it was read in': (c) => (c.version = 2),
    'that the article has the words no more': (c) => (c.lost = { version: 2, state: 'gone' }),
  };
  test.each(Object.entries(covered))('%s', (_, change) => {
    expect(signOffDigest(changed(change))).not.toBe(digest);
  });

  const free: Record<string, (copy: SignedContent) => void> = {
    level: (c) => (c.level = 'on_record'),
    'the first version': (c) => (c.version = 1),
    'order of participants': (c) => c.claim.participants.reverse(),
    'that a document was authenticated': (c) => (c.speaker!.authenticatedOfficialDocument = true),
  };
  test.each(Object.entries(free))('not %s', (_, change) => {
    expect(signOffDigest(changed(change))).toBe(digest);
  });

  test('the order of keys plays no part, nor what a figure would count where there is none', () => {
    const reversed = Object.fromEntries(Object.entries(content).toReversed());
    expect(signOffDigest(reversed as unknown as SignedContent)).toBe(digest);
    const without = signOffDigest(changed((c) => (c.figure = null)));
    const other = changed((c) => {
      c.figure = null;
      c.claim.counted = 'boats';
    });
    expect(signOffDigest(other)).toBe(without);
  });
});

test('the words alone have a digest that outlives what becomes of the article', () => {
  expect(wordsDigest(content)).toBe(digest);
  expect(wordsDigest({ ...content, lost: { version: 2, state: 'changed' } })).toBe(digest);
  expect(wordsDigest({ ...content, version: 2 })).not.toBe(digest);
});

describe('checking a sign-off', () => {
  const request: SignOffRequest = {
    actor: { id: 'ed', name: 'Ed', role: 'editor' },
    decision: 'accepted',
    reason: null,
    authorIds: ['ann'],
    content,
    withdrawn: false,
    twoPersonRule: true,
    wordsOpen: false,
    editorKnowsIdentity: true,
    seenDigest: digest,
    seenLevel: 'background',
    latest: null,
    seenDecisionId: null,
  };
  test('an editor accepts another’s work', () => {
    expect(checkSignOff(request)).toEqual({
      ok: true,
      digest,
      level: 'background',
      alone: false,
    });
  });
  test('nothing is accepted before it is settled what changed words rest on', () => {
    const open = { ...request, wordsOpen: true };
    expect(checkSignOff(open)).toMatchObject({ reason: 'words_changed' });
    const rejected = { ...open, decision: 'rejected', reason: 'Wrong.' } as const;
    expect(checkSignOff(rejected)).toMatchObject({ ok: true });
  });
  test('without the two-person rule an author decides, and it is said', () => {
    const own = { ...request, authorIds: ['ed'], twoPersonRule: false };
    expect(checkSignOff(own)).toMatchObject({ ok: true, alone: true });
    expect(checkSignOff({ ...own, authorIds: ['ann'] })).toMatchObject({ ok: true, alone: false });
    expect(checkSignOff({ ...own, seenDigest: 'other' })).toMatchObject({ reason: 'conflict' });
  });
  test.each<[string, Partial<SignOffRequest>, string]>([
    ['a journalist', { actor: { id: 'bob', name: 'Bob', role: 'journalist' } }, 'not_allowed'],
    ['a withdrawn row', { withdrawn: true }, 'withdrawn'],
    ['own work', { authorIds: ['ann', 'ed'] }, 'two_person_rule'],
    [
      'rejecting own work',
      { authorIds: ['ed'], decision: 'rejected', reason: 'x' },
      'two_person_rule',
    ],
    ['changed content', { seenDigest: 'other' }, 'conflict'],
    ['a changed level', { seenLevel: 'off_record' }, 'conflict'],
    ['rejecting without a reason', { decision: 'rejected', reason: ' ' }, 'invalid'],
    ['requesting without a reason', { decision: 'changes_requested' }, 'invalid'],
    ['a source that no editor knows', { editorKnowsIdentity: false }, 'nobody_knows_the_source'],
  ])('refuses %s', (_, change, reason) => {
    expect(checkSignOff({ ...request, ...change })).toMatchObject({ ok: false, reason });
  });
  test('a source that no editor knows can be rejected, and one of theirs accepted', () => {
    const unknown = { ...request, editorKnowsIdentity: false };
    expect(checkSignOff({ ...unknown, decision: 'rejected', reason: 'Hearsay' }).ok).toBe(true);
    const theirs = changed((c) => (c.speaker!.owner = 'theirs'));
    expect(
      checkSignOff({ ...unknown, content: theirs, seenDigest: signOffDigest(theirs) }).ok,
    ).toBe(true);
  });
});
