import { isClosed } from '@/domain/attribution/level';
import type { SignedContent } from '@/domain/attribution/signed-content';
import type {
  AttributionRowView,
  HopView,
  NamedLink,
  RowMark,
  SpeakerView,
  TimeView,
  WordsView,
} from '@/domain/attribution/view';
import { figureWords } from '@/domain/claim/figures';
import type { ClaimStatus } from '@/domain/claim/status';
import { attributionReference, numberText, reference } from '@/domain/reference';
import { edtfBounds } from '@/domain/time/edtf';
import { formatEdtf } from '@/domain/time/readable';

import { isRowOffTheRecord } from '../attribution/visible';
import { countWords } from '../source/readable-fields';
import type { ClaimWithEvidence } from './evidence-row';
import type { RoleLookUp } from './speaker-roles';

type Row = ClaimWithEvidence['attributions'][number];
type SourceRow = NonNullable<Row['speaker']>;

/** What all rows of one claim are shown with. */
export interface RowContext {
  claim: ClaimWithEvidence;
  sources: ReadonlyMap<string, SourceRow>;
  roleAt: RoleLookUp;
  status: Pick<ClaimStatus, 'overtaken' | 'contradictsItself' | 'revised'>;
}

/** Where a row stands, apart from what it says. */
export interface RowState {
  content: SignedContent;
  review: AttributionRowView['review'];
  counts: boolean;
  material: boolean;
}

/** Every source that the claim's rows name, by id. */
export function sourcesOf(claim: ClaimWithEvidence): Map<string, SourceRow> {
  const sources = claim.attributions.flatMap((row) => [
    ...[row.speaker, row.principal, row.articleVersion.article.publisher].filter((s) => s !== null),
    ...row.relays.map((relay) => relay.source),
  ]);
  return new Map(sources.map((source) => [source.id, source]));
}

/** An EDTF time as pages show it. */
export function timeView(edtf: string): TimeView {
  return { edtf, words: formatEdtf(edtf), bounds: edtfBounds(edtf) };
}

/** One row in the given version of its content, without the rows that repeat it. */
export function attributionRow(context: RowContext, row: Row, state: RowState): AttributionRowView {
  const { claim, status } = context;
  const { content } = state;
  const ref = attributionReference(claim.number, row.number);
  return {
    id: row.id,
    number: row.number,
    reference: ref,
    href: attributionHref(claim.number, row.number),
    speaker: speakerOf(context, content),
    principal: content.principal && linkTo(context, content.principal),
    stance: content.stance,
    scope: content.scope,
    scopeWords: content.scopeWords,
    level: content.level,
    words: content.passages.map((passage): WordsView => ({
      exact: passage.exact,
      direct: passage.form === 'direct',
      translated: passage.translated,
      originalWords: passage.originalWords,
      language:
        row.passages.find((own) => own.passage.exact === passage.exact)?.passage.language ?? null,
    })),
    chain: chainOf(context, row, content),
    article: articleLink(row),
    ownReporting: content.publisher === null,
    said: timeView(content.saidOn),
    published: timeView(content.publishedOn),
    figure: figureWords(content),
    revisedTo: status.revised.find(({ rowId }) => rowId === row.id)?.to ?? null,
    review: state.review,
    counts: state.counts,
    marks: marksOf(row, state, status),
    repeats: repeatsOf(claim, content),
    repeatedBy: [],
  };
}

/** `/claims/C-1042/attributions/3` */
export function attributionHref(claimNumber: number, number: number): string {
  return `/claims/${reference('claim', claimNumber)}/attributions/${numberText(number)}`;
}

function marksOf(
  { id, signOffs }: Row,
  { counts, material }: RowState,
  status: RowContext['status'],
): RowMark[] {
  const overtaken = status.overtaken[id];
  const accepted = signOffs.findLast(({ decision }) => decision === 'accepted');
  return [
    ...(overtaken ? [overtaken] : []),
    ...(status.contradictsItself.includes(id) ? (['contradicts_itself'] as const) : []),
    ...(material ? (['material'] as const) : []),
    ...(counts && accepted?.alone ? (['accepted_alone'] as const) : []),
  ];
}

/** Named only where it is on the claim and not off the record: a number alone may be too much. */
function repeatsOf(claim: ClaimWithEvidence, { repeatsId }: SignedContent): string | null {
  const repeated = claim.attributions.find(({ id }) => id === repeatsId);
  if (!repeated || isRowOffTheRecord(repeated)) return null;
  return attributionReference(claim.number, repeated.number);
}

function speakerOf(context: RowContext, content: SignedContent): SpeakerView | null {
  const { speaker, level } = content;
  if (!speaker) return null;
  const source = context.sources.get(speaker.id);
  const hidden = speaker.owner === 'ours' && isClosed(level);
  const unnamed = speaker.owner && {
    whose: speaker.owner,
    reason: hidden ? null : (source?.statedReason ?? null),
    howMany: source ? countWords(source.countLow, source.countHigh) : null,
  };
  return {
    ...linkTo(context, speaker),
    ...(hidden ? { name: 'an unnamed source' } : {}),
    role: context.roleAt(speaker.id, edtfBounds(content.saidOn)),
    unnamed,
  };
}

function linkTo(context: RowContext, { id, name }: { id: string; name: string }): NamedLink {
  const source = context.sources.get(id);
  return { name, href: source ? `/sources/${reference('source', source.number)}` : null };
}

function articleLink(row: Row): NamedLink {
  const { article } = row.articleVersion;
  return { name: article.title, href: `/articles/${reference('article', article.number)}` };
}

/** Speaker, relays and publisher, a hop that says the same as the one before left out. */
function chainOf(context: RowContext, row: Row, content: SignedContent): HopView[] {
  const { speaker, relays, publisher } = content;
  const mouth: HopView = {
    words: null,
    name: !speaker ? 'maker not stated' : speaker.owner ? 'unnamed' : speaker.name,
    href: null,
  };
  const hops = relays.map((relay) => ({
    words: relay.words,
    ...linkTo(context, { id: relay.sourceId, name: relay.name }),
  }));
  const { href } = articleLink(row);
  const last: HopView = { words: null, name: publisher?.name ?? 'this desk', href };
  const ids = [speaker?.id, ...relays.map(({ sourceId }) => sourceId)];
  if (publisher && ids.at(-1) === publisher.sourceId) {
    const before = hops.at(-1);
    return before ? [mouth, ...hops.slice(0, -1), { ...before, href }] : [last];
  }
  return [mouth, ...hops, last];
}
