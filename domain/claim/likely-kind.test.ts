import { expect, test } from 'vitest';

import { likelyKind } from './likely-kind';

test.each([
  ['Donald Trump and Vladimir Putin spoke by telephone.', 'event'],
  ['The mayor holds that the bridge will be safe.', 'position'],
  ['The mayor hopes that the bridge will be safe.', 'position'],
  ['The mayor was convinced that the bridge would fall.', 'position'],
  ['The mayor criticised the bridge.', 'position'],
  ['The war will end within a year.', 'prediction'],
  ['Almost 50,000 soldiers are in the region.', 'event'],
])('%s is read as %s', (statement, kind) => {
  expect(likelyKind(statement)).toBe(kind);
});
