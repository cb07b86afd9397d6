import { expect, test } from 'vitest';

import { safeNextPath } from './next-path';

test.each(['/claims/C-1042', '/people?done=role', '/claims?q=%2F%2Fx#top'])(
  '%s is ours',
  (path) => {
    expect(safeNextPath(path)).toBe(path);
  },
);

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/./\\evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  'claims',
  '',
  undefined,
  ['/claims'],
])('%j leads home', (value) => {
  expect(safeNextPath(value)).toBe('/claims');
});
