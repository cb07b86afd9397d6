import { checkSignOff } from '@/domain/attribution/sign-off';
import type { DecisionView, PassageView, AttributionView } from '@/domain/attribution/view';
import { voiceKey } from '@/domain/attribution/voice';
import { type AttributionRecord, isRecordOffTheRecord } from '@/domain/claim/evidence';
import { can, maySeeOffTheRecord, mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { formatEdtf } from '@/domain/time/readable';

import { claimHead } from '../claim/head-queries';
import type { LoadedEvidence } from '../claim/load';
import { type ClaimParts, loadClaimParts, presentState, shownRows } from '../claim/page-parts';
import { claimHref } from '../claim/queries';
import { attributionHref, attributionRow } from '../claim/rows';
import { database } from '../database/client';
import { lastActorOf } from '../history/last-actor';
import { seenOfRow } from '../history/queries';
import { twoPersonRuleHolds } from '../newsroom/queries';
import { acceptanceEffect } from './acceptance-effect';
import { standing, wordsAreOpen } from './content';
import { anEditorKnows } from './editor-knows';
import { reviewBasis } from './review-basis';
import { rowCalled } from './row-called';
import { isRowOffTheRecord, visibilitySelect } from './visible';

type Row = LoadedEvidence['claim']['attributions'][number];

/**
 * Everything that the page of an attribution shows to this reader; null if there is none, or if it is
 * off the record and the reader may not see that: the two look the same.
 */
export async function attributionPage(
  actor: Actor,
  claimNumber: number,
  number: number,
  now = new Date(),
): Promise<AttributionView | null> {
  const head = await claimHead(claimNumber);
  const place = await database.attribution.findFirst({
    where: rowCalled(claimNumber, number),
    select: { id: true, claimId: true, ...visibilitySelect },
  });
  const isHidden = place !== null && isRowOffTheRecord(place);
  const seenRevision =
    place && head ? await seenOfRow(database, head.revision, place, isHidden) : 0;
  const parts = head && (await loadClaimParts(database, head.id, now));
  const row = parts?.loaded.claim.attributions.find(({ id }) => id === place?.id);
  const record = row && parts?.loaded.records.find(({ id }) => id === row.id);
  if (!head || !parts || !row || !record) return null;
  const offRecord = isRecordOffTheRecord(record);
  if (offRecord && !maySeeOffTheRecord(actor, row.loggedById)) return null;

  const { claim } = parts.loaded;
  const { articleVersion } = row;
  const [people, withdrawer, editorKnowsIdentity, twoPersonRule, basis, versions] =
    await Promise.all([
      peopleOf(row),
      row.withdrawnAt ? lastActorOf(database, claim.id, 'attribution_withdrawn', row.id) : null,
      anEditorKnows(database, record.present),
      twoPersonRuleHolds(),
      reviewBasis(actor, parts, row, record),
      database.articleVersion.count({ where: { articleId: articleVersion.article.id } }),
    ]);
  const evidence = parts.rows.find(({ id }) => id === row.id);
  const counted = evidence?.counts ? evidence : null;
  const present = attributionRow(parts.context, row, {
    ...(counted ?? presentState(record, row.review)),
    content: record.present,
  });
  const signOff = checkSignOff({
    actor,
    decision: 'accepted',
    reason: null,
    authorIds: people.authors.map(({ id }) => id),
    content: parts.loaded.written.get(row.id) ?? record.present,
    withdrawn: row.withdrawnAt !== null,
    twoPersonRule,
    wordsOpen: wordsAreOpen(row),
    editorKnowsIdentity,
    seenDigest: record.presentDigest,
    seenLevel: record.present.level,
    latest: null,
    seenDecisionId: null,
  });
  const isAuthor = people.authors.some(({ id }) => id === actor.id);
  const isOpen = row.withdrawnAt === null && claim.withdrawnAt === null;
  return {
    claim: {
      id: claim.id,
      reference: reference('claim', claim.number),
      href: claimHref(claim.number),
      statement: claim.statement,
      language: claim.language,
    },
    claimStatus: parts.status.status,
    revision: head.revision,
    seenRevision,
    number: row.number,
    present,
    counting:
      counted && row.review === 'under_re_review'
        ? attributionRow(parts.context, row, counted)
        : null,
    passages: row.passages.map((one) => passageView(row, one.passage, versions)),
    missedWords: missedWordsOf(claim.number, row),
    authors: people.authors.map(({ name }) => name),
    note: row.note,
    eventTime: claim.eventTime === null ? null : formatEdtf(claim.eventTime),
    loggedAt: row.loggedAt.toISOString(),
    loggedBy: people.loggedBy,
    withdrawn: row.withdrawnAt !== null,
    offRecord,
    sameVoice: sameVoice(parts, record, actor),
    decisions: people.decisions.map((one) => ({
      ...one,
      onPresent: one.digest === record.presentDigest,
    })),
    relays: record.present.relays.map(({ name, words }) => ({ name, words })),
    basis,
    effect: offRecord || !isOpen ? null : acceptanceEffect(parts.loaded, parts.status, record, now),
    signOff: {
      digest: record.presentDigest,
      level: record.present.level,
      latestId: row.signOffs.at(-1)?.id ?? null,
      refusal: signOff.ok ? null : signOff,
      alone: isAuthor && !twoPersonRule,
    },
    can: {
      edit: isOpen && can(actor, 'edit an attribution'),
      correct: isOpen && can(actor, 'correct spelling and offsets'),
      resubmit: isOpen && isAuthor && row.review === 'changes_requested',
      withdraw: isOpen && mayWithdraw(actor, row.loggedById).ok,
      restore: row.withdrawnAt !== null && mayRestore(actor, withdrawer).ok,
      markMaterial: materialChoice(actor, row, isOpen),
    },
  };
}

function missedWordsOf(claimNumber: number, row: Row): AttributionView['missedWords'] {
  const [check] = row.wordsChecks;
  if (!check) return null;
  return {
    state: check.state,
    version: check.articleVersion.number,
    open: check.outcome === null,
    href: `${attributionHref(claimNumber, row.number)}/words`,
  };
}

function materialChoice(
  actor: Actor,
  row: Row,
  isOpen: boolean,
): AttributionView['can']['markMaterial'] {
  if (!isOpen || row.stance !== 'denies' || !can(actor, 'mark a denial material')) return null;
  return row.materialAt === null ? 'mark' : 'unmark';
}

async function peopleOf(row: Row) {
  const [loggedBy, authors, signOffs] = await Promise.all([
    database.person.findUniqueOrThrow({
      where: { id: row.loggedById },
      select: { name: true },
    }),
    database.attributionAuthor.findMany({
      where: { attributionId: row.id },
      select: { person: { select: { id: true, name: true } } },
    }),
    database.signOff.findMany({
      where: { attributionId: row.id, ...standing },
      orderBy: { decidedAt: 'desc' },
      include: { decidedBy: { select: { name: true } } },
    }),
  ]);
  return {
    loggedBy: loggedBy.name,
    authors: authors.map(({ person }) => person),
    decisions: signOffs.map((made): Omit<DecisionView, 'onPresent'> & { digest: string } => ({
      id: made.id,
      decision: made.decision,
      by: made.decidedBy.name,
      at: made.decidedAt.toISOString(),
      reason: made.reason,
      alone: made.alone,
      digest: made.digest,
    })),
  };
}

function passageView(
  row: Row,
  passage: Row['passages'][number]['passage'],
  versions: number,
): PassageView {
  const { article, number } = row.articleVersion;
  return {
    id: passage.id,
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    direct: passage.form === 'direct',
    translated: passage.translated,
    language: passage.language,
    originalWords: passage.originalWords,
    originalLanguage: passage.originalLanguage,
    // In the version that it was read in, which need not be the latest.
    href: `/articles/${reference('article', article.number)}${number < versions ? `/versions/${number}` : ''}#p-${passage.start}`,
  };
}

/** Of a claim's evidence, so that nothing withdrawn or off the record is among it. */
function sameVoice(
  parts: ClaimParts,
  record: AttributionRecord,
  actor: Actor,
): AttributionView['sameVoice'] {
  const key = voiceKey({ id: record.id, content: record.present });
  const ids = new Set(
    parts.rows.filter((row) => row.id !== record.id && voiceKey(row) === key).map(({ id }) => id),
  );
  return shownRows(parts, actor)
    .evidence.flatMap((view) => [view, ...view.repeatedBy])
    .filter(({ id }) => ids.has(id));
}
