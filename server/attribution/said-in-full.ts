import { z } from 'zod';

import { saidTimeTyped } from '@/domain/attribution/said-time';
import { readDay } from '@/domain/time/read-day';
import { typedTime } from '@/domain/time/typed-time';

import { database } from '../database/client';

/** The field for when something was said. */
const saidName = 'attribution.saidOn';

/** A day that was typed without its year, or as "yesterday". */
export interface SaidInFull {
  /** With its year, as a form shows it. */
  typed: string;
  /** "“yesterday”, counted back from 12 Nov 2024" */
  basis: string;
}

/**
 * Reads "yesterday", "Sunday" or "12 November" in the field for when something was said, counted back
 * from the publication of the article that it was read in. Null for what needs no help, or cannot get it.
 * @param of ids as a browser sends them
 */
export async function saidInFull(
  of: { articleVersionId: unknown } | { attributionId: unknown },
  typed: unknown,
): Promise<SaidInFull | null> {
  if (typeof typed !== 'string' || typed.trim() === '' || typed.length > 100) return null;
  if (readDay(typed).ok) return null;
  const id = z
    .uuid()
    .safeParse('attributionId' in of ? of.attributionId : of.articleVersionId).data;
  if (!id) return null;
  const version = await database.articleVersion.findFirst({
    where: 'attributionId' in of ? { attributions: { some: { id } } } : { id },
    select: { article: { select: { publishedOn: true } } },
  });
  const read = version && saidTimeTyped(typed, version.article.publishedOn);
  return read && { typed: typedTime(read.edtf), basis: read.basis };
}

/** Puts a day that was typed without its year in its full form into what a form sent; see {@link saidInFull}. */
export async function fillSaid(
  data: FormData,
  of: Parameters<typeof saidInFull>[0],
): Promise<void> {
  const said = await saidInFull(of, data.get(saidName));
  if (said) data.set(saidName, said.typed);
}
