import { refuse, type Result } from '../result';
import { commonPasswords } from './common-passwords';

/** Code units. NIST SP 800-63B-4, 3.1.1.2: long rather than mixed; an upper limit keeps hashing cheap. */
export const passwordLength = { min: 12, max: 128 } as const;

/**
 * Checks a new password by its length, a list of common ones, repetition, runs ("abcdef", "987654",
 * "qwerty"), and the person's own name or address. Nothing else is demanded: no digit, no capital,
 * any character. Refuses (`invalid`) at field `password`, with what to do instead.
 */
export function checkPassword(password: string, person: { name: string; email: string }): Result {
  const fault = passwordFault(password, person);
  return fault ? refuse('invalid', fault, { password: [fault] }) : { ok: true };
}

function passwordFault(password: string, person: { name: string; email: string }): string | null {
  if (password.length < passwordLength.min) {
    return `The password has ${password.length} characters; it needs at least ${passwordLength.min}. A few unrelated words do well.`;
  }
  if (password.length > passwordLength.max) {
    return `The password has ${password.length} characters; at most ${passwordLength.max} are allowed.`;
  }
  const letters = plain(password);
  const own = ownWords(person).find((word) => letters.includes(word) && addsLittle(letters, word));
  if (own)
    return 'This password is little more than your name or address. Add words that are not about you.';
  const common = commonPasswords.find(
    (word) => letters.includes(word) && addsLittle(letters, word),
  );
  if (common) {
    return 'This password is on the list of those tried first. Take a few unrelated words.';
  }
  if (new Set(letters).size < 5 || repeats(letters)) {
    return 'This password repeats itself. Take a few unrelated words.';
  }
  if (mostlyRuns(letters)) {
    return 'This password runs along the alphabet, the digits or the keyboard. Take a few unrelated words.';
  }
  return null;
}

/** Lower case, with the digits and signs that are usually put for letters read as these letters. */
function plain(text: string): string {
  const lookalikes: Record<string, string> = { '@': 'a', $: 's', '0': 'o', '!': 'i' };
  return text.toLowerCase().replace(/[@$0!]/g, (sign) => lookalikes[sign] ?? sign);
}

/** True if fewer than eight characters remain without the word: too few to be a password of their own. */
function addsLittle(letters: string, word: string): boolean {
  return letters.replaceAll(word, '').length < 8;
}

/** Name, its parts and the two halves of the address, from four letters on. */
function ownWords({ name, email }: { name: string; email: string }): string[] {
  const [account = '', host = ''] = email.split('@');
  return [name.replace(/\s/g, ''), ...name.split(/\s+/), account, host, ...account.split(/[.\-_+]/)]
    .map(plain)
    .filter((word) => word.length >= 4);
}

/** One piece again and again, whatever parts it: "zebra-zebra-zebra1". */
function repeats(letters: string): boolean {
  return /^(.+?)\1+.{0,3}$/su.test(letters.replace(/[\s\p{P}]/gu, ''));
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  // "0" has become "o" by then.
  'o123456789o',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
];
const runs = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

/** True if runs of four or more neighbours make up all but seven characters. */
function mostlyRuns(letters: string): boolean {
  let rest = 0;
  for (let at = 0; at < letters.length;) {
    const length = Math.max(...runs.map((row) => runLength(letters, at, row)));
    if (length < 4) rest += 1;
    at += length < 4 ? 1 : length;
  }
  return rest < 8;
}

/** How many characters from `at` stand in the row one after another. */
function runLength(letters: string, at: number, row: string): number {
  const start = row.indexOf(letters.charAt(at));
  if (start < 0) return 0;
  const rest = Array.from(row.slice(start));
  const differs = rest.findIndex((letter, index) => letters[at + index] !== letter);
  return differs < 0 ? rest.length : differs;
}
