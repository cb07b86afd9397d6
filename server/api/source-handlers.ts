import type { z } from 'zod';

import { reference } from '@/domain/reference';
import { canHoldRoles } from '@/domain/source/kind';
import { type SourceContent, sourceContent } from '@/domain/source/schema';
import { refuse, type Result } from '@/domain/result';
import type { source, sourcePage } from '@/interchange/api/answers';
import { sourceBody } from '@/interchange/api/bodies';

import { database } from '../database/client';
import { latestRevision } from '../history/queries';
import { createSource, editSource } from '../source/commands';
import { findSource } from '../source/load';
import { sourceVisibleTo } from '../source/visible';
import type { Handler } from './handle';
import { noSuch, noSuchPage, Picks, sourceIdNamed, whereNamed } from './names';
import { parseForm } from './parse-form';
import { apiReader } from './reader';

const perPage = 50;

export const readSources: Handler = async ({ query }) => {
  const after =
    typeof query.after === 'string'
      ? await database.source.findFirst({ where: whereNamed('source', query.after) })
      : undefined;
  if (after === null) return noSuchPage();
  const rows = await database.source.findMany({
    where: {
      withdrawnAt: null,
      mergedIntoId: null,
      number: { gt: after?.number ?? 0 },
      AND: sourceVisibleTo(apiReader),
    },
    orderBy: { number: 'asc' },
    take: perPage + 1,
    select: { number: true, externalId: true, kind: true, name: true },
  });
  const items = rows.slice(0, perPage).map(({ number, ...row }) => ({
    reference: reference('source', number),
    ...row,
  }));
  const answer: z.input<typeof sourcePage> = {
    items,
    after: rows.length > perPage ? (items.at(-1)?.reference ?? null) : null,
  };
  return { ok: true, answer };
};

type Named = { number: number; name: string } | null;
const linkTo = (named: Named) =>
  named && { reference: reference('source', named.number), name: named.name };

export const readSource: Handler = async ({ names: { ref = '' } }) => {
  const id = await sourceIdNamed(ref);
  const revision = id === null ? 0 : await latestRevision(database, id);
  const found = id === null ? null : await findSource(database, { id });
  if (!found) return noSuch('source', ref);
  const answer: z.input<typeof source> = {
    reference: reference('source', found.number),
    externalId: found.externalId,
    revision,
    kind: found.kind,
    name: found.name,
    // A note about one of ours may tell who it is.
    note: found.owner === 'ours' ? null : found.note,
    aliases: found.aliases.map(({ name, language }) => ({ name, language })),
    roles: found.roles.map((role) => ({
      title: role.title,
      organization: linkTo(role.organization),
      headsIt: role.headsIt,
      speaksFor: linkTo(role.speaksFor),
      from: role.heldFrom,
      until: role.heldUntil,
    })),
    owner: found.owner,
    outlet: linkTo(found.outlet),
    statedReason: found.statedReason,
    countLow: found.countLow,
    countHigh: found.countHigh,
    official: found.official,
    held: found.held,
    withdrawn: found.withdrawnAt !== null,
    mergedInto: found.mergedInto && reference('source', found.mergedInto.number),
  };
  return { ok: true, answer };
};

/**
 * What both forms of a source say, as they post it.
 * @param held the roles that it has: one with the same title stays the same role
 */
async function contentOf(
  { roles = [], outlet, ...rest }: z.output<typeof sourceBody>,
  held: readonly { id: string; title: string }[],
): Promise<Result<{ content: SourceContent }>> {
  const picks = new Picks();
  const rows = [];
  const free = [...held];
  for (const [index, role] of roles.entries()) {
    const at = free.findIndex(({ title }) => title === role.title);
    rows.push({
      ...role,
      id: at === -1 ? undefined : free.splice(at, 1)[0]?.id,
      organization: await picks.of(role.organization, `roles.${index}.organization`),
      speaksFor: await picks.of(role.speaksFor, `roles.${index}.speaksFor`),
    });
  }
  const spokeTo = await picks.of(outlet, 'outlet');
  const known = picks.check();
  if (!known.ok) return known;
  const posted = canHoldRoles(rest.kind) ? { roles: rows } : {};
  const read = parseForm(sourceContent, { ...rest, ...posted, outlet: spokeTo });
  return read.ok ? { ok: true, content: read.form } : read;
}

export const makeSource: Handler = async ({ actor, body, submissionId }) => {
  const read = await contentOf(body as z.output<typeof sourceBody>, []);
  if (!read.ok) return read;
  const made = await createSource(actor, submissionId, read.content);
  if (!made.ok) return made;
  return { ok: true, answer: { reference: reference('source', made.number) } };
};

export const changeSource: Handler = async ({ actor, body, names: { ref = '' } }) => {
  const id = await sourceIdNamed(ref);
  const found = id === null ? null : await findSource(database, { id });
  if (!found) return noSuch('source', ref);
  // Its note is not told here, so whoever changed it here would take it away unread.
  if (found.owner === 'ours') {
    return refuse('not_allowed', 'An unnamed source of ours is changed in the browser.');
  }
  const read = await contentOf(sourceBody.strip().parse(body), found.roles);
  if (!read.ok) return read;
  const changed = await editSource(actor, found.id, Number(body.revision), read.content);
  if (!changed.ok) return changed;
  return { ok: true, answer: { reference: reference('source', found.number) } };
};
