import fc from 'fast-check';
import { expect, test } from 'vitest';

import { diffVersions } from './version-diff';

const before = `The bridge

Workers closed the bridge on Monday. It has 50,000 users.

“Nobody called us,” the hauliers said.

Schools open later.

Barges carried 51,000 tons in May.`;

function kinds(after: string) {
  return diffVersions(before, after).map((change) =>
    change.kind === 'same' ? change.paragraphs.length : change.kind,
  );
}

test('a changed paragraph stands between those that stayed, word by word', () => {
  const changes = diffVersions(before, before.replace('50,000', '40,000'));
  expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
  expect(changes[1]).toMatchObject({ typography: false });
  expect(changes[1]?.kind === 'changed' && changes[1].spans).toEqual(
    expect.arrayContaining([
      { kind: 'removed', text: '50,000' },
      { kind: 'added', text: '40,000' },
    ]),
  );
});

test.each([
  ['quotation marks alone', before.replaceAll(/[“”]/g, '"'), [2, 'changed', 2]],
  ['gone', before.replace('Schools open later.\n\n', ''), [3, 'removed', 1]],
  ['come', before.replace('Schools', 'Nurseries close.\n\nSchools'), [3, 'added', 2]],
  [
    'moved to the end',
    `${before.replace('Schools open later.\n\n', '')}\n\nSchools open later.`,
    [3, 'moved_away', 1, 'moved_here'],
  ],
  [
    'moved with other quotation marks',
    `${before.replace('“Nobody called us,” the hauliers said.\n\n', '')}\n\n"Nobody called us," the hauliers said.`,
    [2, 'moved_away', 2, 'moved_here'],
  ],
  [
    'rewritten',
    'Something else altogether was put here.',
    ['removed', 'removed', 'removed', 'removed', 'removed', 'added'],
  ],
])('%s', (name, after, wanted) => {
  expect(kinds(after)).toEqual(wanted);
  if (name === 'quotation marks alone') {
    expect(diffVersions(before, after)[1]).toMatchObject({ typography: true });
  }
});

test('whatever was edited, both texts can be read out of it', () => {
  const paragraph = fc.constantFrom(
    'One two three.',
    'Two three four.',
    'Five.',
    'Six seven eight nine.',
  );
  const text = fc.array(paragraph, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (old, now) => {
      const changes = diffVersions(old.join('\n\n'), now.join('\n\n'));
      const side = (of: 'removed' | 'added', away: string) =>
        changes.flatMap((change) => {
          if (change.kind === 'same') return change.paragraphs;
          if (change.kind !== 'changed')
            return change.kind === of || change.kind === away ? [change.text] : [];
          return [
            change.spans
              .filter(({ kind }) => kind === 'same' || kind === of)
              .map((one) => one.text)
              .join(''),
          ];
        });
      expect(side('removed', 'moved_away')).toEqual(old);
      expect(side('added', 'moved_here')).toEqual(now);
    }),
  );
});
