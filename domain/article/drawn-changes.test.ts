import { expect, test } from 'vitest';

import { drawnChanges } from './drawn-changes';
import { diffVersions } from './version-diff';

test('changes of an article are all drawn', () => {
  const drawn = drawnChanges(
    diffVersions('One.\n\nTwo old words.\n\nThree.', 'One.\n\nTwo new words.\n\nThree.'),
  );
  expect(drawn.left).toBe(0);
  expect(drawn.changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
});

test('what does not fit on a page is counted', () => {
  const old = Array.from({ length: 20_000 }, (_, at) => `Line ${at} of the old text.`).join('\n');
  const now = Array.from({ length: 20_000 }, (_, at) => `Row ${at} in another one.`).join('\n');
  const { changes, left } = drawnChanges(diffVersions(old, now));
  expect(changes.length + left).toBe(40_000);
  expect(left).toBeGreaterThan(30_000);
  const same = drawnChanges(diffVersions(`${old}\nThe end.`, `${old}\nAn end.`)).changes[0];
  expect(same).toMatchObject({ kind: 'same', count: 20_000 });
  expect(same?.kind === 'same' && same.paragraphs.length).toBeLessThan(3_000);
}, 30_000);
