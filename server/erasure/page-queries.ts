import { placesWords } from '@/domain/erasure/places';
import { type ErasureView, erasureKindWords } from '@/domain/erasure/view';
import { can, mustBeAllowed } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { attributionReference, numberOf, reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';
import type { Prisma } from '@/prisma/generated/client';

import { attributionHref } from '../claim/rows';
import { claimHref } from '../claim/queries';
import { database } from '../database/client';
import { placesOfSource, revisionsOfComment, spellingsOfSource } from './queries';
import { sqlOf } from './run-sql';

const include = {
  requestedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
} as const satisfies Prisma.ErasureInclude;

type ErasureRow = Prisma.ErasureGetPayload<{ include: typeof include }>;

/** All erasures, newest first; of open ones also where the words stand now. For who may decide. */
export async function erasuresPage(actor: Actor): Promise<Result<{ erasures: ErasureView[] }>> {
  const allowed = mustBeAllowed(actor, 'confirm an erasure');
  if (!allowed.ok) return allowed;
  const rows = await database.erasure.findMany({ include, orderBy: { number: 'desc' }, take: 200 });
  const erasures: ErasureView[] = [];
  for (const row of rows) erasures.push(await erasureView(actor, row));
  return { ok: true, erasures };
}

/** What was erased of a thing, for the notice on its page; to everybody who may see the page. */
export async function erasuresOf(actor: Actor, targetId: string): Promise<ErasureView[]> {
  const where = { targetId, carriedOutAt: { not: null } };
  const rows = await database.erasure.findMany({ where, include, orderBy: { number: 'asc' } });
  return Promise.all(rows.map((row) => erasureView(actor, row)));
}

/** What somebody sees who is about to ask for an erasure. */
export interface ErasurePlan {
  kind: 'source' | 'comment';
  targetId: string;
  /** "S-12, Ann Lee" */
  what: string;
  href: string;
  /** Every spelling that is looked for; empty for a comment. */
  spellings: string[];
  places: string;
}

/** Plans the erasure of a source (`S-12`) or a comment (its id); refused but to those who may ask. */
export async function erasurePlan(
  actor: Actor,
  asked: { source?: string | undefined; comment?: string | undefined },
): Promise<Result<{ plan: ErasurePlan }>> {
  const allowed = mustBeAllowed(actor, 'ask for an erasure');
  if (!allowed.ok) return allowed;
  const number = numberOf('source', asked.source ?? '');
  if (number !== null) {
    const source = await database.source.findUnique({ where: { number } });
    if (!source) return refuse('not_found', 'There is no such source.');
    const run = sqlOf(database);
    return {
      ok: true,
      plan: {
        kind: 'source',
        targetId: source.id,
        what: `${reference('source', number)}, ${source.name}`,
        href: `/sources/${reference('source', number)}`,
        spellings: spelled(await spellingsOfSource(run, source.id)),
        places: placesWords(await placesOfSource(run, source.id)),
      },
    };
  }
  const comment = await findComment(asked.comment ?? '');
  if (!comment) return refuse('not_found', 'Begin at the source, or at the comment.');
  const { claim, attribution } = comment;
  const place = attribution
    ? {
        about: attributionReference(claim.number, attribution.number),
        href: attributionHref(claim.number, attribution.number),
      }
    : { about: reference('claim', claim.number), href: claimHref(claim.number) };
  return {
    ok: true,
    plan: {
      kind: 'comment',
      targetId: comment.id,
      what: `The comment by ${comment.author.name} on ${place.about}`,
      href: place.href,
      spellings: [],
      places: await placesOfComment(comment.id),
    },
  };
}

async function erasureView(actor: Actor, row: ErasureRow): Promise<ErasureView> {
  const { id, kind, decidedAt, state } = { ...row, ...stateOf(row) };
  const open = state === 'asked';
  return {
    id,
    kind,
    state,
    reference: reference('erasure', row.number),
    what: erasureKindWords[kind],
    target: await targetOf(row, open),
    legalBasis: row.legalBasis,
    requestedBy: row.requestedBy.name,
    requestedAt: row.requestedAt.toISOString(),
    decidedBy: row.decidedBy?.name ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    places: open ? await placesNow(row) : placesWords((row.places ?? {}) as Record<string, number>),
    mayDecide: open && row.requestedById !== actor.id && can(actor, 'confirm an erasure'),
  };
}

function stateOf(row: ErasureRow): Pick<ErasureView, 'state'> & { decidedAt: Date | null } {
  if (row.carriedOutAt) return { state: 'carried_out', decidedAt: row.carriedOutAt };
  if (row.refusedAt) return { state: 'refused', decidedAt: row.refusedAt };
  return { state: 'asked', decidedAt: null };
}

async function placesNow({ kind, targetId }: ErasureRow): Promise<string> {
  if (kind === 'comment') return placesOfComment(targetId);
  return placesWords(await placesOfSource(sqlOf(database), targetId));
}

async function placesOfComment(commentId: string): Promise<string> {
  return placesWords({
    comment: 1,
    revision: await revisionsOfComment(sqlOf(database), commentId),
  });
}

async function targetOf(
  { kind, targetId }: ErasureRow,
  open: boolean,
): Promise<ErasureView['target']> {
  if (kind !== 'comment') {
    const source = await database.source.findUnique({ where: { id: targetId } });
    const text = source && reference('source', source.number);
    const name = open ? (source?.name ?? null) : null;
    return text ? { reference: text, name, href: `/sources/${text}` } : null;
  }
  const comment = await findComment(targetId);
  if (!comment) return null;
  const { claim } = comment;
  return { reference: reference('claim', claim.number), name: null, href: claimHref(claim.number) };
}

function findComment(id: string) {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  return database.comment.findUnique({
    where: { id },
    include: {
      author: { select: { name: true } },
      claim: { select: { number: true } },
      attribution: { select: { number: true } },
    },
  });
}

/** Each spelling once, whatever its case: folded forms are only for looking up. */
function spelled(words: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words) {
    const key = word.toLowerCase();
    const before = seen.get(key);
    if (!before || before === key) seen.set(key, word);
  }
  return [...seen.values()].sort((a, b) => a.localeCompare(b, 'en'));
}
