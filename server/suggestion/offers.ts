import { createHash } from 'node:crypto';

import { languageFor } from '@/extraction/languages/languages';
import type { KnownSource } from '@/extraction/suggestion';

import { keep } from '../reading/keep';
import type { ReadOffers } from '../reading/task';
import { type NotRead, readInThread } from '../reading/thread';
import { knownSources } from './known-source-queries';

/** What is read to make suggestions. */
export interface TextToRead {
  text: string;
  /** EDTF */
  publishedOn: string;
  /** BCP 47 */
  language: string;
}

/** What is offered of a text, or why nothing is: `in time`: it is still being read. */
export type FoundOffers =
  | ({ state: 'found'; sources: readonly KnownSource[] } & ReadOffers)
  | { state: 'unknown language' | 'still being read' | 'not read' };

/** So many texts that were asked for last are kept. */
const most = 40;
/** Who asks for a page waits no longer than this. */
const patience = 2_000;

interface Reading {
  offers: Promise<ReadOffers | NotRead>;
  failed: boolean;
}
const readings = new Map<string, Reading>();

/**
 * What is offered of a text, in reading order. It is read in a thread and kept by the digest of its
 * words, the day and who is known on the desk. A text that could not be read is not tried again before
 * somebody asks for that.
 * @param again forgets that it could not be read
 */
export async function offersOf(article: TextToRead, again = false): Promise<FoundOffers> {
  if (!languageFor(article.language)) return { state: 'unknown language' };
  const { stamp, sources } = await knownSources();
  const { text, publishedOn, language } = article;
  const digest = createHash('sha256').update(text).digest('base64');
  const key = `${digest} ${language} ${publishedOn} ${stamp}`;
  if (again && readings.get(key)?.failed) readings.delete(key);
  const { offers } = keep(readings, key, most, () =>
    begin({ text, publishedOn, language, sources }),
  );
  const found = await Promise.race([offers, tooLong()]);
  if (found === null) return { state: 'still being read' };
  return typeof found === 'string' ? { state: 'not read' } : { state: 'found', sources, ...found };
}

function begin(article: {
  text: string;
  publishedOn: string;
  language: string;
  sources: readonly KnownSource[];
}): Reading {
  const reading: Reading = {
    failed: false,
    offers: readInThread('suggest', article, article.text.length),
  };
  void noteFailure(reading);
  return reading;
}

async function noteFailure(reading: Reading): Promise<void> {
  reading.failed = typeof (await reading.offers) === 'string';
}

function tooLong(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), patience).unref();
  });
}
