/*
 * What the rules read at most at once. Tokenizer and rules need time in proportion to the square of a
 * word or sentence, so that these are bounded; then all of a text is read in time proportional to it.
 * In UTF-16 code units.
 */

/** Longer than any word: an encoded picture, a line of hyphens. Nobody reads it. */
export const longestWord = 100;

/** Longer than any sentence, also with a quotation of several in it: a list, a table, a page of noise. */
export const longestSentence = 2000;
