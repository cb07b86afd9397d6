'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';

import type { SuggestionDecision } from '@/components/suggestion/suggestion-form';
import { refuse } from '@/domain/result';
import { suggestionPlace } from '@/domain/suggestion/schema';
import type { LikelyClaim } from '@/domain/suggestion/view';
import { currentActor, sendersSession } from '@/server/person/session';
import { dismissSuggestion, restoreSuggestion } from '@/server/suggestion/commands';
import { likelyClaims } from '@/server/suggestion/likely-queries';

/** Dismisses the suggestion whose button was pressed, or brings it back. */
export async function decideSuggestionAction(
  _: SuggestionDecision,
  data: FormData,
): Promise<SuggestionDecision> {
  const sender = await sendersSession(data);
  if (!sender.ok) return sender;
  const { actor } = sender.session;
  const restoring = data.has('restore');
  const place = suggestionPlace.safeParse({
    articleVersionId: data.get('articleVersionId'),
    suggestion: data.get(restoring ? 'restore' : 'dismiss'),
  });
  if (!place.success) return refuse('invalid', 'Reload the page and try again.');
  const decide = restoring ? restoreSuggestion : dismissSuggestion;
  const decided = await decide(actor, place.data);
  if (!decided.ok) return decided;
  refresh();
  const { suggestion } = place.data;
  return restoring ? { restored: suggestion } : { dismissed: suggestion };
}

/** What a browser sends to an action can be anything; what names no suggestion finds nothing. */
const asked = z.tuple([z.string().max(20), z.string().max(20)]);

/** The claims on the desk that a suggestion of this article may be about. */
export async function findLikelyClaims(
  article: string,
  suggestion: string,
): Promise<LikelyClaim[]> {
  if (!(await currentActor())) return [];
  const { data } = asked.safeParse([article, suggestion]);
  return data ? likelyClaims(...data) : [];
}
