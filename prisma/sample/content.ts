import type { z } from 'zod';

import type { ReportingForm } from '@/domain/article/kind';
import type { attributionFields } from '@/domain/attribution/schema';
import type { ClaimLinkKind } from '@/domain/claim/kind';
import type { claimFields } from '@/domain/claim/schema';
import type { sourceContent } from '@/domain/source/schema';

/*
 * The sample stories as data. Sources, articles, claims and attributions have keys, by which they
 * name each other; everything else is what a form would send.
 */

/** A role whose organization and principal are named by their keys. */
interface SampleRole {
  title: string;
  organization?: string;
  headsIt?: boolean;
  speaksFor?: string;
  from?: string;
  until?: string;
}

type SourceForm = z.input<typeof sourceContent>;
/** Distributes over the kinds, so that each keeps its own fields. */
type WithKeys<Form> = Form extends unknown
  ? Omit<Form, 'roles' | 'outlet'> & { roles?: SampleRole[]; outlet?: string }
  : never;
/** A source; sources that it names must come before it. */
export type SampleSource = WithKeys<SourceForm>;

/** An article: published by an outlet (its key), or our own reporting in some form. */
export interface SampleArticle {
  publisher?: string;
  reportingForm?: ReportingForm;
  title: string;
  byline?: string;
  publishedOn: string;
  text: string;
}

type AttributionForm = z.input<typeof attributionFields>;
type PassageForm = AttributionForm['passages'][number];

/** One attribution. An editor accepts it unless it is marked as waiting. */
export interface SampleAttribution extends Pick<
  AttributionForm,
  'stance' | 'saidOn' | 'figure' | 'note' | 'scope' | 'scopeWords'
> {
  /** Only where a repeat names it. */
  key?: string;
  article: string;
  /** Null: the article does not say whose words these are. */
  speaker: string | null;
  /** Verbatim words of the article; alone they are a paraphrase. */
  passages: (string | PassageForm)[];
  /** From the speaker outward: an outlet, and how it passed. */
  relays?: [outlet: string, words: string][];
  /** The key of the attribution that this one only passes on. */
  repeats?: string;
  waiting?: true;
}

/** A claim with its evidence; at least one attribution. */
export interface SampleClaim extends Omit<z.input<typeof claimFields>, 'participants' | 'storyId'> {
  participants?: { source: string; ownAct: boolean }[];
  attributions: SampleAttribution[];
}

/** One story with all that hangs on it, in the order in which it is loaded. */
export interface SampleStory {
  title: string;
  description: string;
  sources: Record<string, SampleSource>;
  /** Who knows an unnamed source of ours: always the sample editor. */
  known?: { source: string; since: string; how: string }[];
  articles: Record<string, SampleArticle>;
  claims: Record<string, SampleClaim>;
  links: { from: string; kind: ClaimLinkKind; to: string }[];
}
