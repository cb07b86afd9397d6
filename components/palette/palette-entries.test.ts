import { expect, test } from 'vitest';

import type { Place } from '@/domain/place/view';

import { paletteEntries } from './palette-entries';

function place(reference: string, name: string): Place {
  return { href: `/claims/${reference}`, reference, name, language: 'en', detail: '' };
}

const nothing = { recent: [], found: [], isAdmin: false };

function names(text: string, given: Partial<Parameters<typeof paletteEntries>[1]> = {}): string[] {
  return paletteEntries(text, { ...nothing, ...given }).map(({ name }) => name);
}

test('before anything is typed: where one was, what can be made, where one can go', () => {
  const entries = paletteEntries('', { ...nothing, recent: [place('C-7', 'The call')] });
  expect(entries[0]).toMatchObject({ group: 'Recent', name: 'The call' });
  expect(entries[1]).toMatchObject({ group: 'Create', name: 'Add an article' });
  expect(entries.map(({ group }) => group)).toContain('Go to');
  expect(entries.map(({ group }) => group)).not.toContain('Search');
});

test('every typed word begins a word of the page', () => {
  expect(names('new cl')).toEqual(['New claim', 'Search for “new cl”']);
  expect(names('STORY')).toEqual(['Start a story', 'Search for “STORY”']);
  expect(names('laim')).toEqual(['Search for “laim”']);
});

test('pages are found by what one does there', () => {
  expect(names('csv')[0]).toBe('Import claims from a table');
  expect(names('openapi')[0]).toBe('The API');
  expect(names('token')[0]).toBe('Your account');
  expect(names('invite', { isAdmin: true })[0]).toBe('People');
});

test('only an admin is offered what only admins may open', () => {
  expect(names('people')).toEqual(['Search for “people”']);
  expect(names('people', { isAdmin: true })).toEqual(['People', 'Search for “people”']);
});

test('what the server finds comes behind what stands there already', () => {
  const before = names('claim');
  const after = names('claim', { found: [place('C-9', 'A claim about claims')] });
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  expect(after.slice(before.length - 1)).toEqual(['A claim about claims', 'Search for “claim”']);
});

test('a reference can be opened at once, and once its name is known it has it', () => {
  expect(paletteEntries('c 12', nothing)[0]).toMatchObject({
    name: 'Open C-12',
    href: '/claims/C-12',
  });
  expect(names('c-12', { found: [place('C-12', 'The call')] })).toEqual([
    'The call',
    'Search for “c-12”',
  ]);
});
