import type { MergeView } from '@/domain/merge/view';
import { can, mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { SourceKind, UnnamedOwner } from '@/domain/source/kind';
import { formatEdtf } from '@/domain/time/readable';

import { database } from '../database/client';
import { lastActorOf } from '../history/last-actor';
import { latestRevision } from '../history/queries';
import { findSource, mergedSources, type WholeSource } from './load';
import { countWords } from './readable-fields';
import { hiddenSources } from './visible';

/** Another source that a page leads to. */
export interface SourceLink {
  id: string;
  name: string;
  /** The address of its page. */
  href: string;
}

/** A role as a page and a form show it; times as a journalist would write them, '' if unknown. */
export interface RoleView {
  id: string;
  title: string;
  organization: SourceLink | null;
  headsIt: boolean;
  speaksFor: SourceLink | null;
  from: string;
  until: string;
}

export interface KnowerView {
  id: string;
  personId: string;
  person: string;
  /** ISO day. */
  since: string;
  how: string;
  recordedBy: string;
  mayRemove: boolean;
}

/** A source's page, apart from what it said and its history. */
export interface SourcePageView {
  id: string;
  reference: string;
  kind: SourceKind;
  name: string;
  note: string | null;
  owner: UnnamedOwner | null;
  statedReason: string | null;
  countLow: number | null;
  countHigh: number | null;
  howMany: string | null;
  outlet: SourceLink | null;
  official: boolean;
  held: boolean;
  authenticatedBy: string | null;
  /** Its own, which its form edits. */
  aliases: { id: string; name: string; language: string | null }[];
  roles: RoleView[];
  /** What it has from those that were merged into it. */
  merged: {
    aliases: SourcePageView['aliases'];
    roles: RoleView[];
    merges: MergeView[];
  };
  /** The source that it counts as, with the merge that says so. */
  mergedInto: (SourceLink & { merge: MergeView | null }) | null;
  /** Only for an unnamed source of ours. */
  knowers: KnowerView[];
  withdrawn: boolean;
  mayWithdraw: boolean;
  mayRestore: boolean;
  /** One of ours with words that may tell who it is; erasing them is an editor's. */
  mayEraseNote: boolean;
  /** The revision that an edit of it starts from. */
  revision: number;
}

/** A source by its number, or the one that it had until it was opened, as this person may see it, or null. */
export async function findSourcePage(actor: Actor, number: number): Promise<SourcePageView | null> {
  const place = await database.source.findFirst({
    where: { OR: [{ number }, { formerNumber: number }] },
    select: { id: true },
  });
  if (!place) return null;
  const revision = await latestRevision(database, place.id);
  const source = await findSource(database, { id: place.id });
  if (!source || (await hiddenSources(database, actor)).includes(source.id)) return null;
  const [merges, others, creator, withdrawer, knowers] = await Promise.all([
    mergesOf(actor, source.id),
    mergedSources(database, source.id),
    lastActorOf(database, source.id, 'created'),
    lastActorOf(database, source.id, 'withdrawn'),
    source.owner === 'ours' ? knowersOf(actor, source.id) : [],
  ]);
  const { id, kind, name, note, owner, statedReason, countLow, countHigh } = source;
  return {
    id,
    kind,
    name,
    note,
    owner,
    statedReason,
    countLow,
    countHigh,
    reference: reference('source', source.number),
    howMany: countWords(countLow, countHigh),
    outlet: link(source.outlet),
    official: source.official,
    held: source.held,
    authenticatedBy: source.authenticatedBy?.name ?? null,
    aliases: source.aliases.map(aliasView),
    roles: source.roles.map(roleView),
    merged: {
      aliases: others.flatMap((other) => [
        { id: other.id, name: other.name, language: null },
        ...other.aliases.map(aliasView),
      ]),
      roles: others.flatMap((other) => other.roles.map(roleView)),
      merges: merges.filter(({ fromId }) => fromId !== source.id).map(({ view }) => view),
    },
    mergedInto: source.mergedInto && {
      id: source.mergedInto.id,
      name: source.mergedInto.name,
      href: `/sources/${reference('source', source.mergedInto.number)}`,
      merge: merges.find(({ fromId }) => fromId === source.id)?.view ?? null,
    },
    knowers,
    withdrawn: source.withdrawnAt !== null,
    mayWithdraw:
      source.withdrawnAt === null && source.mergedIntoId === null && mayWithdraw(actor, creator).ok,
    mayRestore: source.withdrawnAt !== null && mayRestore(actor, withdrawer).ok,
    mayEraseNote:
      owner === 'ours' &&
      (note !== null || knowers.length > 0) &&
      can(actor, 'erase a note about an unnamed source'),
    revision,
  };
}

function aliasView({ id, name, language }: WholeSource['aliases'][number]) {
  return { id, name, language };
}

function roleView(role: WholeSource['roles'][number]): RoleView {
  return {
    id: role.id,
    title: role.title,
    organization: link(role.organization),
    headsIt: role.headsIt,
    speaksFor: link(role.speaksFor),
    from: role.heldFrom === null ? '' : formatEdtf(role.heldFrom),
    until: role.heldUntil === null ? '' : formatEdtf(role.heldUntil),
  };
}

/** The merges that stand in which the source is either side, oldest first. */
async function mergesOf(actor: Actor, sourceId: string) {
  const merges = await database.sourceMerge.findMany({
    where: { undoneAt: null, OR: [{ fromId: sourceId }, { intoId: sourceId }] },
    orderBy: { mergedAt: 'asc' },
    include: {
      from: { select: { id: true, name: true, number: true } },
      mergedBy: { select: { name: true } },
    },
  });
  return merges.map((merge) => ({
    fromId: merge.fromId,
    view: {
      id: merge.id,
      from: {
        name: merge.from.name,
        reference: reference('source', merge.from.number),
        href: `/sources/${reference('source', merge.from.number)}`,
      },
      by: merge.mergedBy.name,
      at: merge.mergedAt.toISOString(),
      reason: merge.reason,
      mayUndo: can(actor, 'merge sources'),
    } satisfies MergeView,
  }));
}

function link(source: { id: string; name: string; number: number } | null): SourceLink | null {
  if (!source) return null;
  const { id, name, number } = source;
  return { id, name, href: `/sources/${reference('source', number)}` };
}

async function knowersOf(actor: Actor, sourceId: string): Promise<KnowerView[]> {
  const known = await database.knownIdentity.findMany({
    where: { sourceId },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    include: { person: { select: { name: true } }, recordedBy: { select: { name: true } } },
  });
  return known.map((record) => ({
    id: record.id,
    personId: record.personId,
    person: record.person.name,
    since: record.since.toISOString().slice(0, 10),
    how: record.how,
    recordedBy: record.recordedBy.name,
    mayRemove:
      record.personId === actor.id ||
      can(actor, 'record that another person knows an unnamed source'),
  }));
}

/** Whom this person may record as knowing a source: themselves first, and for editors everybody. */
export async function possibleKnowers(actor: Actor): Promise<{ id: string; name: string }[]> {
  const self = { id: actor.id, name: actor.name };
  if (!can(actor, 'record that another person knows an unnamed source')) return [self];
  const others = await database.person.findMany({
    where: { deactivatedAt: null, id: { not: actor.id } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  return [self, ...others];
}

/** The number that stands in a source's address, by its id; null if there is none. */
export async function sourceReference(id: string): Promise<string | null> {
  const source = await database.source.findUnique({ where: { id }, select: { number: true } });
  return source && reference('source', source.number);
}
