import { createHash } from 'node:crypto';

import { english } from '@/extraction/english/read';
import type { ReadText } from '@/extraction/language';
import { type Offer, offersFrom } from '@/extraction/offer';
import type { KnownSource } from '@/extraction/suggestion';

import { knownSources } from './known-source-queries';

/** What is read to make suggestions. */
export interface TextToRead {
  text: string;
  /** EDTF */
  publishedOn: string;
  /** BCP 47 */
  language: string;
}

/** A text and its suggestions are kept for so many texts that were asked for last. */
const most = 40;
const texts = new Map<string, ReadText>();
const made = new Map<string, readonly Offer[]>();

/**
 * What is offered of a text, in reading order; null in a language that the rules do not read. Reading
 * depends on the words alone and is kept by their digest, what is offered also by the day and by who
 * is known on the desk.
 */
export async function offersOf(
  article: TextToRead,
): Promise<{ offers: readonly Offer[]; sources: readonly KnownSource[] } | null> {
  if (!/^en\b/.test(article.language)) return null;
  const { stamp, sources } = await knownSources();
  const { text, publishedOn } = article;
  const digest = createHash('sha256').update(text).digest('base64');
  const offers = keep(made, `${digest} ${publishedOn} ${stamp}`, () => {
    const read = keep(texts, digest, () => english.read(text));
    return offersFrom(read, { text, publishedOn, sources }, english);
  });
  return { offers, sources };
}

/** The value under this key, made if it is not there; what was asked for longest ago goes. */
function keep<V>(values: Map<string, V>, key: string, make: () => V): V {
  const value = values.get(key) ?? make();
  values.delete(key);
  values.set(key, value);
  for (const oldest of values.keys()) {
    if (values.size <= most) break;
    values.delete(oldest);
  }
  return value;
}
