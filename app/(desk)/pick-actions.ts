'use server';

import { z } from 'zod';

import type { LoggedClaim } from '@/components/claim/logged-before';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { searchClaims } from '@/server/claim/pick-queries';
import { currentActor } from '@/server/person/session';
import { searchSources, type SourceFound } from '@/server/source/queries';
import { searchOurArticles } from '@/server/use/queries';

/*
 * Whoever is signed out finds nothing and stays where they are, with what they typed: sending the form
 * tells them.
 */

/** What a browser sends to an action can be anything; what is no text finds nothing. */
const typed = z.string().max(1000).catch('');

/** What a combobox offers for the typed words: sources by name, alias or another spelling. */
export async function findSources(query: string): Promise<ComboboxOption[]> {
  const actor = await currentActor();
  if (!actor) return [];
  return (await searchSources(actor, typed.parse(query))).map(asOption);
}

/** As {@link findSources}, but only whoever can publish an article. */
export async function findPublishers(query: string): Promise<ComboboxOption[]> {
  const actor = await currentActor();
  if (!actor) return [];
  const kinds = ['outlet', 'organization', 'person'] as const;
  return (await searchSources(actor, typed.parse(query), { kinds })).map(asOption);
}

/** What a combobox offers for the typed words: claims by words or reference. */
export async function findClaims(query: string): Promise<ComboboxOption[]> {
  if (!(await currentActor())) return [];
  const found = await searchClaims(typed.parse(query));
  return found.map(({ id, reference, statement, status }) => ({
    value: id,
    label: statement,
    detail: `${reference} · ${status}`,
  }));
}

/** What a form for a new claim shows beside its statement: claims on the desk that say the like. */
export async function findLoggedBefore(statement: string): Promise<LoggedClaim[]> {
  if (!(await currentActor())) return [];
  const found = await searchClaims(typed.parse(statement));
  return found.map((claim) => ({
    reference: claim.reference,
    href: `/claims/${claim.reference}`,
    statement: claim.statement,
    status: claim.status,
  }));
}

/** What a combobox offers for the typed words: articles of ours by title or reference. */
export async function findOurArticles(query: string): Promise<ComboboxOption[]> {
  if (!(await currentActor())) return [];
  const found = await searchOurArticles(typed.parse(query));
  return found.map(({ id, reference, title }) => ({ value: id, label: title, detail: reference }));
}

function asOption({ id, name, detail }: SourceFound): ComboboxOption {
  return { value: id, label: name, detail };
}
