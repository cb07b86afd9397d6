import type { z } from 'zod';

import type { AttributionRowView } from '@/domain/attribution/view';
import { statusSentence } from '@/domain/claim/status-sentence';
import { summarize } from '@/domain/claim/summary';
import { reference } from '@/domain/reference';
import type { attribution, claim } from '@/interchange/api/answers';

import { loadClaimParts, shownRows } from '../claim/page-parts';
import { database } from '../database/client';
import { latestRevision } from '../history/queries';
import { whereNamed } from './names';
import { apiReader } from './reader';

/** A claim as the API answers it; null: there is none of that name. */
export async function claimAnswer(name: string): Promise<z.input<typeof claim> | null> {
  const found = await database.claim.findFirst({
    where: whereNamed('claim', name),
    select: {
      id: true,
      mergedInto: { select: { number: true } },
      story: { select: { number: true, title: true } },
    },
  });
  if (!found) return null;
  const revision = await latestRevision(database, found.id);
  const parts = await loadClaimParts(database, found.id, new Date());
  if (!parts) return null;
  const { evidence, setAside } = shownRows(parts, apiReader);
  const row = parts.loaded.claim;
  const summary = summarize(parts.status);
  const noteOf = new Map(row.attributions.map(({ id, note }) => [id, note]));
  const answerOf = (view: AttributionRowView, withdrawn: boolean) =>
    rowAnswer(view, noteOf.get(view.id) ?? null, withdrawn);
  const rows = [
    ...evidence.flatMap((view) => [view, ...view.repeatedBy]).map((view) => answerOf(view, false)),
    ...setAside.map((view) => answerOf(view, view.why === 'withdrawn')),
  ];
  const numberIn = (one: string) => Number(one.split('/')[1]);
  return {
    reference: reference('claim', row.number),
    externalId: row.externalId,
    revision,
    kind: row.kind,
    statement: row.statement,
    context: row.context,
    language: row.language,
    story: found.story && {
      reference: reference('story', found.story.number),
      name: found.story.title,
    },
    tags: row.tags,
    eventTime: row.eventTime,
    counted: row.counted,
    population: row.population,
    unit: row.unit,
    participants: row.participants.map(({ source, ownAct }) => ({
      reference: reference('source', source.number),
      name: source.name,
      ownAct,
    })),
    status: parts.status.status,
    sentence: statusSentence(parts.status),
    asserting: summary.origins,
    denying: summary.denyingOrigins,
    waiting: summary.waiting.total + summary.waiting.underReReview,
    verdict: row.verdict && { value: row.verdict, stale: row.verdictStale },
    withdrawn: row.withdrawnAt !== null,
    mergedInto: found.mergedInto && reference('claim', found.mergedInto.number),
    attributions: rows.sort((a, b) => numberIn(a.reference) - numberIn(b.reference)),
  };
}

function rowAnswer(
  row: AttributionRowView,
  note: string | null,
  withdrawn: boolean,
): z.input<typeof attribution> {
  const last = (href: string | null) => href?.split('/').at(-1) ?? null;
  return {
    reference: row.reference,
    speaker: row.speaker && {
      name: row.speaker.name,
      reference: last(row.speaker.href),
      role: row.speaker.role,
    },
    principal: row.principal?.name ?? null,
    stance: row.stance,
    scopeWords: row.scopeWords,
    level: row.level,
    article: { reference: last(row.article.href) ?? '', name: row.article.name },
    passages: row.words.map((words) => ({
      words: words.exact,
      direct: words.direct,
      translated: words.translated,
      originalWords: words.originalWords,
    })),
    relays: relaysOf(row.chain),
    saidOn: row.said.edtf,
    figure: row.figure,
    repeats: row.repeats === null ? null : Number(last(row.repeats)),
    note,
    review: row.review,
    counts: row.counts,
    withdrawn,
  };
}

/** The hops between speaker and publisher; a publisher who was told something is one of them too. */
function relaysOf(chain: AttributionRowView['chain']) {
  return chain
    .slice(1)
    .filter(({ words }, index, hops) => index < hops.length - 1 || words !== null)
    .map(({ name, href, words }) => ({
      name,
      reference: href?.startsWith('/sources/') ? href.slice('/sources/'.length) : null,
      words,
    }));
}
