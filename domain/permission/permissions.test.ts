import { describe, expect, test } from 'vitest';

import { roles } from '../person/role';
import {
  actions,
  can,
  mayRestore,
  maySeeOffTheRecord,
  mayWithdraw,
  mustBeAllowed,
} from './permissions';

/** Said a second time on purpose: a change to the table must be made twice, with the eyes open. */
const editorsAndAdmins = [
  "withdraw others' work",
  'restore what others withdrew',
  'sign off an attribution',
  'mark a denial material',
  'authenticate a document',
  'mark the same origin',
  'mark known to be different people',
  'record that another person knows an unnamed source',
  "see others' off-the-record attributions",
  'assign a review',
  'correct spelling and offsets',
  'give a verdict',
  'confirm a verdict',
  'withdraw a verdict',
  'settle a correction',
  "withdraw others' comments",
  'merge sources',
  'merge claims',
  'identify an unnamed source',
  'erase a note about an unnamed source',
  'confirm an erasure',
  "remove others' shared views",
];
const adminsAlone = [
  'see people',
  'invite a person',
  'revoke an invitation',
  'change a role',
  'deactivate a person',
  'reactivate a person',
  "reset another's second factor",
  'change the settings',
  'ask for an erasure',
];

describe.each(roles)('%s', (role) => {
  test.each(actions)('%s', (action) => {
    const expected =
      role === 'admin' ||
      (role === 'editor' && !adminsAlone.includes(action)) ||
      (role === 'journalist' && ![...editorsAndAdmins, ...adminsAlone].includes(action));
    expect(can({ role }, action)).toBe(expected);
    expect(mustBeAllowed({ role }, action).ok).toBe(expected);
  });
});

test('the lists above name actions that exist', () => {
  expect(actions).toEqual(expect.arrayContaining([...editorsAndAdmins, ...adminsAlone]));
});

test('a refusal says who may', () => {
  expect(mustBeAllowed({ role: 'journalist' }, 'sign off an attribution')).toEqual({
    ok: false,
    reason: 'not_allowed',
    message: 'Only an editor may sign off an attribution. Ask one to do it.',
  });
  expect(mustBeAllowed({ role: 'editor' }, 'invite a person')).toMatchObject({
    message: 'Only an admin may invite a person. Ask one to do it.',
  });
});

test('own and others’ work', () => {
  const ann = { id: 'ann', role: 'journalist' } as const;
  const ed = { id: 'ed', role: 'editor' } as const;
  expect(mayWithdraw(ann, 'ann').ok).toBe(true);
  expect(mayWithdraw(ann, 'bob').ok).toBe(false);
  expect(mayWithdraw(ann, null).ok).toBe(false);
  expect(mayWithdraw(ed, 'ann').ok).toBe(true);
  expect(mayRestore(ann, 'ann').ok).toBe(true);
  expect(mayRestore(ann, 'ed').ok).toBe(false);
  expect(mayRestore(ed, 'ann').ok).toBe(true);
  expect(maySeeOffTheRecord(ann, 'ann')).toBe(true);
  expect(maySeeOffTheRecord(ann, 'bob')).toBe(false);
  expect(maySeeOffTheRecord(ann, null)).toBe(false);
  expect(maySeeOffTheRecord(ed, 'ann')).toBe(true);
});
