import { describe, expect, test } from 'vitest';

import { checkPassword } from './password';
import { email, personName, role } from './schema';

const ann = { name: 'Ann Zürcher', email: 'ann.zuercher@courier.example' };
const message = (password: string) => {
  const checked = checkPassword(password, ann);
  return checked.ok ? null : checked.message;
};

describe('passwords', () => {
  test.each([
    'correct pony clamp dispatch',
    'velvet-anchor-tundra',
    'жёлтая подлодка у пирса',
    'g7#kQz!w9Lp2',
    'the password is not in the drawer',
    'Annapurna by night train',
    'x'.padEnd(3, 'y') + ' lantern orbit mossy ' + 'q7'.repeat(30),
  ])('%s will do', (password) => {
    expect(message(password)).toBeNull();
  });

  test.each([
    [
      'short',
      'The password has 5 characters; it needs at least 12. A few unrelated words do well.',
    ],
    ['a1 '.repeat(43), 'The password has 129 characters; at most 128 are allowed.'],
  ])('length of %s', (password, expected) => {
    expect(message(password)).toBe(expected);
  });

  test.each([
    ['Password2024!', 'tried first'],
    ['P@ssw0rd12345', 'tried first'],
    ['iloveyou!!!!!!', 'tried first'],
    ['qwertyuiop123', 'tried first'],
    ['CorrectHorseBatteryStaple', 'tried first'],
    ['breakingnews1', 'tried first'],
    ['aaaaaaaaaaaaaa', 'repeats itself'],
    ['zebzebzebzebzeb', 'repeats itself'],
    ['zebra-Zebra zebra1', 'repeats itself'],
    ['ijklmnopqrst7', 'runs along'],
    ['poiuytrewq4', null],
    ['poiuytrewq44', 'runs along'],
    ['mnbvcxz lkjhgf', 'runs along'],
    ['Zürcher-zürcher', 'your name'],
    ['ann.zuercher1', 'your name'],
    ['courier.example', 'your name'],
  ])('%s is refused', (password, part) => {
    expect(message(password)).toContain(part ?? 'at least 12');
  });

  test('the refusal stands at its field and does not repeat the password', () => {
    const refused = checkPassword('Password2024!', ann);
    expect(refused).toMatchObject({
      reason: 'invalid',
      fields: { password: [expect.any(String)] },
    });
    expect(JSON.stringify(refused)).not.toContain('Password2024');
  });
});

describe('name, address and role', () => {
  test('an address is kept in lower case', () => {
    expect(email.parse(' Ann@Courier.Example ')).toBe('ann@courier.example');
  });
  test.each([
    ['', 'The e-mail address is missing.'],
    ['ann', 'This is not an e-mail address. Write it like ann@example.org.'],
    [
      `${'a'.repeat(250)}@example.org`,
      'The e-mail address has 262 characters; at most 254 are allowed.',
    ],
  ])('%s is no address', (text, expected) => {
    expect(email.safeParse(text).error?.issues[0]?.message).toBe(expected);
  });
  test('a name is trimmed, a role is one of three', () => {
    expect(personName.parse(' Ann Zürcher ')).toBe('Ann Zürcher');
    expect(personName.safeParse('').error?.issues[0]?.message).toBe('The name is missing.');
    expect(role.parse('editor')).toBe('editor');
    expect(role.safeParse('owner').error?.issues[0]?.message).toBe(
      'Choose a role: journalist, editor or admin.',
    );
  });
});
