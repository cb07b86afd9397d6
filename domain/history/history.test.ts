import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonicalJson, type Json } from './canonical-json';
import { applyChanges, diffFields } from './diff-fields';
import { diffWords } from './diff-words';
import { historyActions } from './event';
import { linkRevision, type NewRevision, type Revision, verifyChain } from './hash-chain';

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const json = fc
  .letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      text,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(text, tie('value'), { maxKeys: 3 }),
    ),
  }))
  .value.map((value) => structuredClone(value));

function reverseKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reverseKeys(inner)]),
  );
}

describe('canonical JSON', () => {
  test('is JSON with sorted keys', () => {
    expect(canonicalJson({ b: [1, 'x'], a: null })).toBe('{"a":null,"b":[1,"x"]}');
  });
  test('does not depend on the order of keys, and keeps the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reverseKeys(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(
          JSON.parse(JSON.stringify(value)) as unknown,
        );
      }),
    );
  });
  test.each([[undefined], [{ a: undefined }], [NaN], [Infinity], [new Date(0)], ['\ud800']])(
    'throws on %j',
    (value) => {
      expect(() => canonicalJson(value as Json)).toThrow(TypeError);
    },
  );
});

const revision = fc.record({
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
  actorId: fc.option(text),
  action: fc.constantFrom(...historyActions),
  payload: json,
  apart: fc.boolean(),
});
const chain = fc
  .array(fc.tuple(revision, fc.string({ minLength: 1 })), { minLength: 1, maxLength: 6 })
  .map((news) => {
    const links: Revision[] = [];
    for (const [fields, salt] of news) {
      const made: NewRevision = { aggregateKind: 'claim', aggregateId: 'c1', ...fields };
      links.push(linkRevision(links.at(-1) ?? null, made, salt));
    }
    return links;
  });
const chainAndIndex = chain.chain((links) =>
  fc.tuple(fc.constant(links), fc.nat({ max: links.length - 1 })),
);

describe('hash chain', () => {
  test('an untouched chain verifies, in whatever order it is read', () => {
    fc.assert(
      fc.property(chain, (links) => {
        const whole = { ok: true, count: links.length, erased: [] };
        expect(verifyChain(links, links.at(-1) ?? null)).toEqual(whole);
        expect(verifyChain(links.toReversed(), null)).toEqual(whole);
      }),
    );
  });

  const alterations: Record<string, (link: Revision) => Partial<Revision>> = {
    'the time': (link) => ({ at: new Date(link.at.getTime() + 1) }),
    'the actor': (link) => ({ actorId: `${link.actorId}x` }),
    'the action': (link) => ({ action: link.action === 'erased' ? 'created' : 'erased' }),
    'the payload': (link) => ({ payload: [link.payload] }),
    'the salt': (link) => ({ salt: `${link.salt}x` }),
    'the payload digest': (link) => ({ payloadDigest: link.payloadDigest.replace(/./, '-') }),
    'the hash': (link) => ({ hash: link.hash.replace(/./, '-') }),
    'the previous hash': (link) => ({ previousHash: `${link.previousHash}x` }),
    'the aggregate': () => ({ aggregateId: 'c2' }),
    'an erasure without a date': () => ({ payload: null, salt: null }),
    'a date of erasure without an erasure': () => ({ erasedAt: new Date(0) }),
  };
  test.each(Object.entries(alterations))('finds a changed field: %s', (_, alter) => {
    fc.assert(
      fc.property(chainAndIndex, ([links, index]) => {
        const changed = links.map((link, i) => (i === index ? { ...link, ...alter(link) } : link));
        const verdict = verifyChain(changed, null);
        expect(verdict).toMatchObject({ ok: false, fault: 'altered' });
        // A changed aggregate at the start shows at the first link already, others where they stand.
        if (!verdict.ok) expect(verdict.number).toBe(index + 1);
      }),
    );
  });

  test('finds a removed revision, the last one by the head', () => {
    fc.assert(
      fc.property(chainAndIndex, ([links, index]) => {
        expect(verifyChain(links.toSpliced(index, 1), links.at(-1) ?? null)).toMatchObject({
          ok: false,
          fault: 'missing',
          number: index + 1,
          message: `Revision ${index + 1} is missing.`,
        });
      }),
    );
  });

  test('finds a doubled, a swapped and a rewritten revision', () => {
    fc.assert(
      fc.property(chain, (links) => {
        fc.pre(links.length > 1);
        const [first, second] = links as [Revision, Revision];
        expect(verifyChain([...links, first], null).ok).toBe(false);
        const swapped = [{ ...second, number: 1 }, { ...first, number: 2 }, ...links.slice(2)];
        expect(verifyChain(swapped, null)).toMatchObject({ ok: false, number: 1 });
        const rewritten = linkRevision(null, { ...first, payload: [first.payload] }, 'salt');
        expect(verifyChain([rewritten, ...links.slice(1)], null)).toMatchObject({ number: 2 });
        expect(verifyChain([rewritten], first)).toMatchObject({ ok: false, number: 1 });
      }),
    );
  });

  test('finds a revision of another thing, though it was hashed correctly', () => {
    fc.assert(
      fc.property(chain, (links) => {
        const last = links.at(-1) as Revision;
        const foreign = linkRevision(last, { ...last, aggregateId: 'c2' }, 'salt');
        const number = links.length + 1;
        expect(verifyChain([...links, foreign], foreign)).toMatchObject({ ok: false, number });
      }),
    );
  });

  test('an erased payload still verifies and is named', () => {
    fc.assert(
      fc.property(chainAndIndex, ([links, index]) => {
        const erased = links.map((link, i) =>
          i === index ? { ...link, payload: null, salt: null, erasedAt: new Date() } : link,
        );
        expect(verifyChain(erased, links.at(-1) ?? null)).toEqual({
          ok: true,
          count: links.length,
          erased: [index + 1],
        });
      }),
    );
  });

  test('equal payloads with different salts have different digests', () => {
    const made: NewRevision = {
      aggregateKind: 'claim',
      aggregateId: 'c1',
      at: new Date(0),
      actorId: null,
      action: 'created',
      payload: 'yes',
      apart: false,
    };
    expect(linkRevision(null, made, 'a').payloadDigest).not.toBe(
      linkRevision(null, made, 'b').payloadDigest,
    );
  });
});

describe('diffs', () => {
  const fields = fc.dictionary(text, json, { maxKeys: 5 });
  test('the changes applied to before give after, and equal records have none', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        expect(applyChanges(before, diffFields(before, after))).toEqual({ ...after });
        expect(diffFields(before, reverseKeys(before) as typeof before)).toEqual([]);
      }),
    );
  });
  test('names only what changed, in a fixed order', () => {
    expect(diffFields({ z: 1, b: [1], a: 'x' }, { c: null, a: 'y', b: [1] })).toEqual([
      { field: 'a', before: 'x', after: 'y' },
      { field: 'c', before: undefined, after: null },
      { field: 'z', before: 1, after: undefined },
    ]);
    expect(() => applyChanges({ a: 1 }, [{ field: 'a', before: 2, after: 3 }])).toThrow('of a');
  });

  test('word spans put both texts together again', () => {
    const words = fc
      .array(fc.constantFrom('spoke', 'did', 'not', 'Putin', '👍🏽', '\n', '  ', ',', 'é'))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const spans = diffWords(before, after);
        const joined = (...kinds: string[]) =>
          spans
            .filter((s) => kinds.includes(s.kind))
            .map((s) => s.text)
            .join('');
        expect(joined('same', 'removed')).toBe(before);
        expect(joined('same', 'added')).toBe(after);
      }),
    );
  });
  test('whole words change', () => {
    expect(diffWords('They spoke today', 'They never spoke today')).toEqual([
      { kind: 'same', text: 'They ' },
      { kind: 'added', text: 'never ' },
      { kind: 'same', text: 'spoke today' },
    ]);
  });
  test('a rewritten long text is shown as removed and added', () => {
    const [before, after] = ['a', 'b'].map((c) =>
      Array.from({ length: 3000 }, (_, i) => `${c}${i}`).join(' '),
    ) as [string, string];
    expect(diffWords(before, after).map((s) => s.kind)).toEqual(['removed', 'added']);
  });
});
