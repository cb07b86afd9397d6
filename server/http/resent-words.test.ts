import { expect, test } from 'vitest';

import { keepResent, takeResent } from './resent-words';

/** A form that a page of an older build sends to itself. */
function posted(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return {
    method: 'POST',
    path: '/claims/new',
    headers: new Headers({ 'content-type': 'multipart/form-data; boundary=x', ...headers }),
    formData: () => Promise.resolve(data),
  };
}

test('words of an older page are given out once, without passwords', async () => {
  const name = await keepResent(
    posted({ anew: 'yes', sentForm: 'claim-form', 'claim.statement': 'Shut.', provePassword: 'x' }),
  );
  expect(takeResent(name)).toEqual([
    ['sentForm', 'claim-form'],
    ['claim.statement', 'Shut.'],
  ]);
  expect(takeResent(name)).toBeNull();
});

test('every other request is left alone', async () => {
  const form = posted({ 'claim.statement': 'Shut.' });
  expect(await keepResent(form)).toBeNull();
  expect(await keepResent({ ...posted({ anew: 'yes' }), method: 'GET' })).toBeNull();
  expect(await keepResent(posted({ anew: 'yes' }, { 'next-action': 'a1' }))).toBeNull();
  expect(
    await keepResent({ ...posted({ anew: 'yes' }), path: '/articles/intake/receive' }),
  ).toBeNull();
  const unreadable = { ...form, formData: () => Promise.reject(new Error('cut off')) };
  expect(await keepResent(unreadable)).toBeNull();
  expect(takeResent(null)).toBeNull();
});
