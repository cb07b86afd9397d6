import { isClosed } from '@/domain/attribution/level';
import type { Level } from '@/domain/attribution/level';
import { repeatedRow } from '@/domain/attribution/repeats';
import { countingAcceptance, type ReviewState } from '@/domain/attribution/review-state';
import type { SignedContent } from '@/domain/attribution/signed-content';
import { nameOfVoice } from '@/domain/attribution/voice';
import { reference } from '@/domain/reference';
import { notStated, type StoryVoice } from '@/domain/story/view';
import type { Prisma } from '@/prisma/generated/client';

import { figureOf, signedOff, standing } from '../attribution/content';
import { offTheRecord } from '../attribution/visible';
import { database } from '../database/client';

const columns = {
  id: true,
  number: true,
  claimId: true,
  speakerId: true,
  principalId: true,
  stance: true,
  scope: true,
  scopeWords: true,
  level: true,
  saidOn: true,
  figureLow: true,
  figureHigh: true,
  qualifier: true,
  repeatsId: true,
  review: true,
} as const satisfies Prisma.AttributionSelect;

type Row = Prisma.AttributionGetPayload<{ select: typeof columns }>;

/** What a page of a story needs of an attribution's content. */
type Content = Pick<
  SignedContent,
  'stance' | 'scope' | 'scopeWords' | 'saidOn' | 'figure' | 'repeatsId'
> & { level: Level; speakerId: string | null; principalId: string | null };

/** An attribution in the version that counts, or as it stands where none does. */
export interface Statement {
  id: string;
  number: number;
  claimId: string;
  review: ReviewState;
  counts: boolean;
  content: Content;
  voice: StoryVoice;
  /** Who spoke for the voice; null: itself. */
  through: string | null;
}

/**
 * What counts as evidence, or will once it is accepted, among the attributions that match: not what was
 * withdrawn or rejected, nor what only passes on another one that counts; at most `most`, the last
 * logged ones.
 */
export async function evidenceWhere(
  where: Prisma.AttributionWhereInput,
  most: number,
): Promise<Statement[]> {
  const standing = { withdrawnAt: null, review: { not: 'rejected' as const } };
  const found = await statementsWhere({ AND: [where, standing] }, most);
  const byId = new Map(found.map((one) => [one.id, one]));
  return found.filter((one) => !repeatedRow(one, byId));
}

/**
 * The attributions that match, without those that are off the record, which are left out for everybody;
 * at most `most`, the last logged ones.
 */
export async function statementsWhere(
  where: Prisma.AttributionWhereInput,
  most: number,
): Promise<Statement[]> {
  const rows = await database.attribution.findMany({
    where: { AND: [where, { NOT: offTheRecord }] },
    orderBy: [{ loggedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: columns,
  });
  const accepted = await acceptedContents(rows.filter(({ review }) => review !== 'accepted'));
  const contentOf = (row: Row) => accepted.get(row.id) ?? asItStands(row);
  const voiceOf = await voiceLookUp(rows.map(contentOf));
  return rows.map((row) => {
    const { id, number, claimId, review } = row;
    const content = contentOf(row);
    const counts = review === 'accepted' || accepted.has(id);
    return { id, number, claimId, review, counts, content, ...voiceOf(content) };
  });
}

function asItStands(row: Row): Content {
  return { ...row, figure: figureOf(row) };
}

/** The accepted contents that go on counting while a change awaits a decision, by attribution. */
async function acceptedContents(rows: readonly Row[]): Promise<Map<string, Content>> {
  const decisions = await database.signOff.findMany({
    where: { attributionId: { in: rows.map(({ id }) => id) }, ...standing },
    orderBy: { decidedAt: 'asc' },
    select: { attributionId: true, decision: true, digest: true, decidedAt: true, content: true },
  });
  const contents = new Map<string, Content>();
  for (const [id, made] of Map.groupBy(decisions, ({ attributionId }) => attributionId)) {
    const counting = countingAcceptance(
      made.map((one) => {
        const content = signedOff(one);
        return { ...one, level: content.level, at: one.decidedAt.getTime(), signed: content };
      }),
    );
    if (counting) {
      const { speaker, principal, ...signed } = counting.signed;
      contents.set(id, {
        ...signed,
        speakerId: speaker?.id ?? null,
        principalId: principal?.id ?? null,
      });
    }
  }
  return contents;
}

/** Names voices as they are called today, a merged source by what it was merged into. */
async function voiceLookUp(
  contents: readonly Content[],
): Promise<(content: Content) => Pick<Statement, 'voice' | 'through'>> {
  const ids = contents.flatMap(({ speakerId, principalId }) => [speakerId, principalId]);
  const named = { id: true, number: true, name: true, kind: true, owner: true } as const;
  const found = await database.source.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { ...named, mergedInto: { select: named } },
  });
  const sources = new Map(found.map(({ mergedInto, ...own }) => [own.id, mergedInto ?? own]));
  return ({ speakerId, principalId, level }) => {
    const speaker = sources.get(speakerId ?? '');
    const source = sources.get(principalId ?? '') ?? speaker;
    if (!source) {
      return { voice: { key: notStated, name: 'maker not stated', href: null }, through: null };
    }
    const name = nameOfVoice(source, level);
    const hidden = source.owner === 'ours' && isClosed(level);
    const href = `/sources/${reference('source', source.number)}`;
    return {
      voice: {
        key: hidden ? `hidden ${source.id}` : source.id,
        name: source.kind === 'unnamed' && !hidden ? `“${name}”` : name,
        href: hidden ? null : href,
      },
      through: speaker && speaker.id !== source.id ? nameOfVoice(speaker, level) : null,
    };
  };
}
