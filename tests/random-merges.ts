import fc from 'fast-check';

import type { Result } from '@/domain/result';
import { database } from '@/server/database/client';
import { confirmDifferentPeople } from '@/server/origin/mark-different-people';
import { withdrawOriginMark } from '@/server/origin/withdraw-mark';
import { undoSourceMerge } from '@/server/source/merge-sources';

import { identify, joinSources, markDifferent, markSame } from './factories/merges';
import { makePerson } from './factories/people';
import type { Newsroom } from './small-newsroom';

const index = fc.nat({ max: 99 });
const reason = 'For this test.';
const two = { one: index, other: index };

/**
 * Merging sources, undoing that, marking and naming, whatever they may then apply to. Merges of
 * claims have a test of their own (server/claim/merges.db.test.ts): these claims are of two kinds.
 */
export const mergeSteps = [
  { weight: 1, arbitrary: fc.record({ do: fc.constant('join sources'), ...two }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('part sources'), one: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('same origin'), ...two }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('different people'), ...two }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmark'), one: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('identify'), ...two }) },
] as const;
type MergeStep = (typeof mergeSteps)[number]['arbitrary'] extends fc.Arbitrary<infer T> ? T : never;

function at<T>(list: readonly T[], nth: number): T {
  const found = list[nth % list.length];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
}

const nothing: Result = { ok: false, reason: 'not_found', message: 'There is none.' };

/** Runs one of {@link mergeSteps} as the newsroom's editor. */
export async function takeMerge(room: Newsroom, taken: MergeStep): Promise<Result> {
  const { editor } = room;
  switch (taken.do) {
    case 'join sources':
      return joinSources(editor, at(room.sources, taken.one), at(room.sources, taken.other));
    case 'part sources': {
      const merges = await database.sourceMerge.findMany({
        where: { fromId: { in: room.sources } },
        orderBy: { mergedAt: 'asc' },
      });
      if (merges.length === 0) return nothing;
      return undoSourceMerge(editor, { id: at(merges, taken.one).id, reason });
    }
    case 'same origin': {
      const rows = await database.attribution.findMany({
        where: { claimId: { in: room.claims } },
        orderBy: { id: 'asc' },
      });
      const first = at(rows, taken.one);
      const others = rows.filter(({ claimId }) => claimId === first.claimId);
      return markSame(editor, first.claimId, first.id, at(others, taken.other).id);
    }
    case 'different people': {
      const unnamed = await database.source.findMany({
        where: { id: { in: room.sources }, kind: 'unnamed' },
        orderBy: { id: 'asc' },
      });
      const [first, second] = [at(unnamed, taken.one), at(unnamed, taken.other)];
      const claimId = at(room.claims, taken.one);
      const marked = await markDifferent(editor, claimId, first.id, second.id);
      if (!marked.ok) return marked;
      const mark = await database.originMark.findFirstOrThrow({
        where: { firstSourceId: first.id, secondSourceId: second.id, withdrawnAt: null },
      });
      return confirmDifferentPeople(await makePerson('editor'), { id: mark.id, claimId });
    }
    case 'unmark': {
      const marks = await database.originMark.findMany({
        where: {
          OR: [{ claimId: { in: room.claims } }, { firstSourceId: { in: room.sources } }],
        },
        orderBy: { id: 'asc' },
      });
      return marks.length === 0
        ? nothing
        : withdrawOriginMark(editor, { id: at(marks, taken.one).id, reason });
    }
    case 'identify':
      return identify(editor, at(room.sources, taken.one), at(room.sources, taken.other));
  }
}
