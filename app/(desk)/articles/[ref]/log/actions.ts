'use server';

import { z } from 'zod';

import type { FormState } from '@/components/ui/form-state';
import { newAttribution } from '@/domain/attribution/schema';
import { reference } from '@/domain/reference';
import { articleRefOfVersion } from '@/server/attribution/form-queries';
import { logAttribution } from '@/server/attribution/log-attribution';
import { fillSaid, type SaidInFull, saidInFull } from '@/server/attribution/said-in-full';
import { readSelected, type WordsRead } from '@/server/attribution/log-page';
import { currentActor, requireActor } from '@/server/person/session';
import { nextSuggestion } from '@/server/suggestion/queries';

import { runForm } from '../../../run-form';

/** What a browser sends to an action can be anything; what names no place reads nothing. */
const selected = z.object({ article: z.string().max(20), places: z.array(z.string()).max(20) });

/** Reads words selected beside the form: whether they are quoted, and when they were said. */
export async function readWords(article: string, places: string[]): Promise<WordsRead | null> {
  if (!(await currentActor())) return null;
  const { data } = selected.safeParse({ article, places });
  return data ? readSelected(data.article, data.places) : null;
}

/** Reads a day that is typed without its year, counted back from the publication of this version. */
export async function readSaid(
  articleVersionId: string,
  typed: string,
): Promise<SaidInFull | null> {
  if (!(await currentActor())) return null;
  return saidInFull({ articleVersionId }, typed);
}

/** Logs what the form says, then goes on to what its button asks for. */
export async function logAction(_: FormState, data: FormData): Promise<FormState> {
  if (await currentActor())
    await fillSaid(data, { articleVersionId: data.get('articleVersionId') });
  return runForm(data, newAttribution, logAttribution, async (logged, input) => {
    const article = await articleRefOfVersion(input.articleVersionId);
    const next = new URLSearchParams({ logged: logged.reference });
    const wanted = data.get('next');
    if (wanted === 'same_words') {
      for (const { start, end } of logged.passages) next.append('p', `${start}-${end}`);
      if (logged.speakerId) next.set('speaker', logged.speakerId);
      next.set('like', logged.reference);
    }
    if (input.suggestion && wanted === 'article') {
      const actor = await requireActor();
      const at = await nextSuggestion(actor, article, input.suggestion);
      if (at) next.set('at', at);
      return `/articles/${article}?${next.toString()}${at ? `#note-${at}` : ''}`;
    }
    if (wanted === 'same_claim') next.set('claim', reference('claim', logged.claimNumber));
    return `/articles/${article}/log?${next.toString()}`;
  });
}
