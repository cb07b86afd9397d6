import { expect, test } from 'vitest';

import { concerns } from './concerns';

function on(path: string, links: string[] = []) {
  return { path, linksTo: (address: string) => links.includes(address) };
}

test('a claim shows on its own pages, and no other’s does', () => {
  expect(concerns(on('/claims/C-1042'), 'C-1042')).toBe('shown');
  expect(concerns(on('/claims/c-1042/attributions/3'), 'C-1042')).toBe('shown');
  expect(concerns(on('/claims/C-10421'), 'C-1042')).toBe('no');
  expect(concerns(on('/claims/C-104'), 'C-1042')).toBe('no');
});

test('a claim shows wherever a link leads to it', () => {
  expect(concerns(on('/stories/T-1', ['/claims/C-1042']), 'C-1042')).toBe('shown');
  expect(concerns(on('/stories/T-1', ['/claims/C-1043']), 'C-1042')).toBe('no');
});

test('a claim may come onto a list', () => {
  expect(concerns(on('/claims'), 'C-1042')).toBe('perhaps');
  expect(concerns(on('/review'), 'C-1042')).toBe('perhaps');
  expect(concerns(on('/sources'), 'C-1042')).toBe('no');
});
