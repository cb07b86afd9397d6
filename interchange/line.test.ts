import { expect, test } from 'vitest';

import { readLine, writeLine } from './line';

const claim = { type: 'claim', externalId: 'c-1', statement: 'The bridge opens in May.' } as const;

test('a line says only what is known, and is read back as it was', () => {
  const line = writeLine({ ...claim, context: null, tags: [], story: null, kind: 'event' });
  expect(line).toBe(
    '{"type":"claim","externalId":"c-1","statement":"The bridge opens in May.","kind":"event"}',
  );
  expect(readLine(line)).toEqual({ ok: true, record: { ...claim, kind: 'event' } });
});

test.each([
  ['not json', 'This is not JSON.'],
  ['{}', 'The type is none of'],
  [JSON.stringify({ ...claim, statement: '' }), 'statement: The statement is missing.'],
  [JSON.stringify({ ...claim, unit: 'km' }), 'unit: Only a claim about a quantity has this.'],
  [JSON.stringify({ ...claim, kind: 'quantity' }), 'counted: Say what is counted.'],
  [JSON.stringify({ ...claim, eventTime: 'soon' }), 'eventTime: “soon” is not a date'],
  [JSON.stringify({ ...claim, extra: 1 }), 'extra'],
  [
    JSON.stringify({ type: 'source', externalId: 's', kind: 'unnamed', name: 'an aide' }),
    'owner: Say whose',
  ],
  [
    JSON.stringify({ type: 'source', externalId: 's', kind: 'person', name: 'Ann', held: true }),
    'held: Not for a source of this kind.',
  ],
  [
    JSON.stringify({
      type: 'article',
      externalId: 'a',
      kind: 'own_reporting',
      title: 'Call',
      publishedOn: '2024',
      url: 'https://example.org',
      versions: [{ text: 'Hello.' }],
    }),
    'reportingForm: Say what kind of reporting it is.; url: Our own reporting has none.',
  ],
])('%s is refused with every fault', (line, fault) => {
  const read = readLine(line);
  expect(read).toMatchObject({ ok: false, message: expect.stringContaining(fault) as string });
});
