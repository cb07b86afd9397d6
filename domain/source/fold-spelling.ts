import { foldName } from './fold-name';

/**
 * What transliterations of one name differ in, each replaced by one spelling, in this order: the
 * endings of Zelensky, Zelenskyy, Zelenskiy and Zelenskij, the vowel of Kiev and Kyiv, Khrushchev and
 * Hrushchev, Aleksei and Alexey, Yevgeny and Evgeny, Qaddafi and Kadafi.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(?:ye|je)(?=[a-z]{2})/, 'e'],
  [/shch|sch|tsch/g, 'sh'],
  [/tch/g, 'ch'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/ck|q/g, 'k'],
  [/ou/g, 'u'],
  [/[jy]/g, 'i'],
  [/ie(?!$)/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/**
 * One spelling for all in which a name is met: two words with the same one are taken for the same name
 * when something is looked for. Never decides that two people are one.
 */
export function foldSpelling(word: string): string {
  return rules.reduce((text, [from, to]) => text.replace(from, to), foldName(word));
}
