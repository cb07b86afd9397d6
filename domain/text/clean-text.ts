import { z } from 'zod';

import { limits } from './limits';

/**
 * What is wrong with the characters of a text, as the end of a sentence ("holds a …"), or null.
 * Refused, never removed: control characters (C0, DEL, C1) other than tab and line feed, and
 * surrogates without their other half. Everything else is kept as it is, including combining marks
 * (no normalisation) and invisible characters such as joiners, which scripts and emoji need.
 */
export function characterFault(text: string): string | null {
  if (!text.isWellFormed()) return 'holds a broken character. Copy the text again from its source.';
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.exec(text);
  if (!control) return null;
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `holds a control character (U+${code}) at position ${control.index + 1}. Remove it.`;
}

/**
 * CRLF and a lone CR become LF. Browsers submit every line end of a text area as CRLF (HTML standard,
 * "constructing the entry list"), so the pasted one cannot be known: this is the one change made to a text.
 */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** A required single line of at most `max` code units, without white space at its ends. `label` starts the messages: "The name". */
export function line(max: number, label: string) {
  return checked(single(label), max, label).min(1, `${label} is missing.`);
}

/** As {@link line}, but it may be left empty or out: then null. */
export function optionalLine(max: number, label: string) {
  return optional(checked(single(label), max, label));
}

/** Required text of several lines, at most `max` code units, line ends made LF, without white space at its ends. */
export function paragraphs(max: number, label: string) {
  return checked(several(label), max, label).min(1, `${label} is missing.`);
}

/** As {@link paragraphs}, but it may be left empty or out: then null. */
export function optionalParagraphs(max: number, label: string) {
  return optional(checked(several(label), max, label));
}

/**
 * An article's text, at most 1 MB of UTF-8, line ends made LF and otherwise exactly as pasted, white
 * space at the ends included: positions of passages count on it.
 */
export function articleText() {
  return text('The text')
    .overwrite(withLineFeeds)
    .refine((value) => value.trim() !== '', { error: 'The text is missing.', abort: true })
    .refine((value) => utf8Bytes(value) <= limits.articleBytes, {
      error: (issue) =>
        `The text has ${(utf8Bytes(issue.input as string) / 1e6).toFixed(1)} MB; at most 1 MB is allowed. Split it or leave out what is not the article.`,
      abort: true,
    })
    .superRefine(characters('The text'));
}

function text(label: string) {
  return z.string({ error: `${label} is missing.` });
}

function single(label: string) {
  return text(label)
    .trim()
    .refine((value) => !/[\n\r]/.test(value), {
      error: `${label} must stand on one line.`,
      abort: true,
    });
}

function several(label: string) {
  return text(label).overwrite(withLineFeeds).trim();
}

function checked(schema: z.ZodString, max: number, label: string) {
  return schema
    .max(max, {
      error: (issue) =>
        `${label} has ${(issue.input as string).length} characters; at most ${max} are allowed.`,
    })
    .superRefine(characters(label));
}

function characters(label: string) {
  return (value: string, context: z.RefinementCtx<string>) => {
    const fault = characterFault(value);
    if (fault) context.addIssue({ code: 'custom', message: `${label} ${fault}` });
  };
}

function optional(schema: z.ZodString) {
  // Not a preprocess step: Conform reads an empty field as undefined after it, just before the schema.
  return schema.nullish().transform((value) => value || null);
}

function utf8Bytes(value: string): number {
  return new TextEncoder().encode(value).length;
}
