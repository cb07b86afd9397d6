import { v7 as uuid } from 'uuid';

import { newArticle } from '@/domain/article/schema';
import { newAttribution } from '@/domain/attribution/schema';
import { newClaim, newClaimLink } from '@/domain/claim/schema';
import type { Result } from '@/domain/result';
import { knowerForm } from '@/domain/source/knower-schema';
import { sourceContent } from '@/domain/source/schema';
import { newStoryForm } from '@/domain/story/schema';
import { addArticle } from '@/server/article/add-article';
import { logAttribution } from '@/server/attribution/log-attribution';
import { signOffAttribution } from '@/server/attribution/sign-off-attribution';
import { createClaim } from '@/server/claim/commands';
import { linkClaims } from '@/server/claim/link-claims';
import { database } from '@/server/database/client';
import { createSource } from '@/server/source/commands';
import { recordKnower } from '@/server/source/known-identity';
import { createStory } from '@/server/story/commands';

import type {
  SampleArticle,
  SampleAttribution,
  SampleClaim,
  SampleSource,
  SampleStory,
} from './content';
import type { SamplePeople } from './people';

/** The keys of one story to what they became on the desk. */
interface Known {
  sources: Map<string, string>;
  /** An article's key to the id of its version. */
  versions: Map<string, string>;
  claims: Map<string, { id: string; reference: string }>;
  attributions: Map<string, string>;
}

/** Loads one story: the sample journalist logs everything, the sample editor accepts what is not waiting. */
export async function loadStory(
  people: SamplePeople,
  story: SampleStory,
): Promise<{ claims: number; attributions: number }> {
  const { journalist, editor } = people;
  const { title, description } = story;
  const submissionId = uuid();
  const form = newStoryForm.parse({ submissionId, title, description });
  const { id: storyId } = mustDo(await createStory(journalist, submissionId, form));

  const known: Known = {
    sources: new Map(),
    versions: new Map(),
    claims: new Map(),
    attributions: new Map(),
  };
  for (const [key, source] of Object.entries(story.sources)) {
    const made = await createSource(
      journalist,
      uuid(),
      sourceContent.parse(sourceForm(source, known)),
    );
    known.sources.set(key, mustDo(made).id);
  }
  for (const { source, since, how } of story.known ?? []) {
    const knower = { submissionId: uuid(), personId: editor.id, since, how };
    mustDo(await recordKnower(editor, find(known.sources, source), knowerForm.parse(knower)));
  }
  for (const [key, article] of Object.entries(story.articles)) {
    known.versions.set(key, await addSampleArticle(people, storyId, article, known));
  }
  let attributions = 0;
  for (const [key, claim] of Object.entries(story.claims)) {
    const { attributions: evidence, ...fields } = claim;
    const reference = await addSampleClaim(people, storyId, fields, known);
    for (const attribution of evidence) {
      const id = await addSampleAttribution(people, reference, attribution, known);
      known.claims.set(key, { id, reference });
      attributions += 1;
    }
  }
  for (const { from, kind, to } of story.links) {
    const claimId = find(known.claims, from).id;
    const other = find(known.claims, to).reference;
    mustDo(await linkClaims(journalist, newClaimLink.parse({ claimId, kind, other })));
  }
  return { claims: known.claims.size, attributions };
}

function sourceForm(source: SampleSource, { sources }: Known): object {
  const pick = (key: string | undefined) => (key ? { id: find(sources, key) } : undefined);
  return {
    ...source,
    outlet: pick(source.outlet),
    roles: source.roles?.map((role) => ({
      ...role,
      organization: pick(role.organization),
      speaksFor: pick(role.speaksFor),
    })),
  };
}

/** @returns the id of the version that holds the text */
async function addSampleArticle(
  { journalist }: SamplePeople,
  storyId: string,
  { publisher, ...article }: SampleArticle,
  { sources }: Known,
): Promise<string> {
  const form = newArticle.parse({
    ...article,
    submissionId: uuid(),
    kind: publisher ? 'published' : 'own_reporting',
    publisher: publisher ? { id: find(sources, publisher) } : undefined,
    storyId,
  });
  const { id: articleId } = mustDo(await addArticle(journalist, form));
  const version = await database.articleVersion.findFirstOrThrow({ where: { articleId } });
  return version.id;
}

/** @returns the claim's reference */
async function addSampleClaim(
  { journalist }: SamplePeople,
  storyId: string,
  { participants, ...claim }: Omit<SampleClaim, 'attributions'>,
  { sources }: Known,
): Promise<string> {
  const form = newClaim.parse({
    submissionId: uuid(),
    claim: {
      ...claim,
      storyId,
      participants: participants?.map(({ source, ownAct }) => ({
        source: { id: find(sources, source) },
        ownAct: String(ownAct),
      })),
    },
  });
  return mustDo(await createClaim(journalist, form)).reference;
}

/** @returns the claim's id */
async function addSampleAttribution(
  { journalist, editor }: SamplePeople,
  claimReference: string,
  sample: SampleAttribution,
  known: Known,
): Promise<string> {
  const { key, article, speaker, passages, relays = [], repeats, waiting, ...fields } = sample;
  const form = newAttribution.parse({
    submissionId: uuid(),
    articleVersionId: find(known.versions, article),
    claim: { text: claimReference },
    attribution: {
      ...fields,
      ...(speaker === null
        ? { speakerNotStated: 'true' }
        : { speaker: { id: find(known.sources, speaker) } }),
      passages: passages.map((one) => (typeof one === 'string' ? { words: one } : one)),
      relays: relays.map(([outlet, words]) => ({
        source: { id: find(known.sources, outlet) },
        words,
      })),
      repeatsId: repeats && find(known.attributions, repeats),
    },
  });
  const { claimId, number } = mustDo(await logAttribution(journalist, form));
  const row = await database.attribution.findUniqueOrThrow({
    where: { claimId_number: { claimId, number } },
  });
  if (key) known.attributions.set(key, row.id);
  if (!waiting) {
    const decision = {
      attributionId: row.id,
      decision: 'accepted',
      reason: null,
      seenDigest: row.contentDigest,
      seenLevel: row.level,
      seenDecisionId: null,
    } as const;
    mustDo(await signOffAttribution(editor, decision));
  }
  return claimId;
}

function find<Value>(known: ReadonlyMap<string, Value>, key: string): Value {
  const value = known.get(key);
  if (value === undefined) throw new Error(`The sample names “${key}”, which is not in it.`);
  return value;
}

function mustDo<T extends object>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The sample was refused: ${JSON.stringify(result)}`);
  return result;
}
