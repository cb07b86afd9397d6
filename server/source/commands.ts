import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';
import type { SourceContent } from '@/domain/source/schema';

import { refreshClaimsOfSource } from '../claim/refresh';
import { authorize, orStop, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { once } from '../submission/once';
import { saveAliases } from './aliases';
import { checkKindChange } from './change-kind';
import { contentData } from './content-data';
import { foldName } from '@/domain/source/fold-name';
import { loadSource } from './load';
import { lockNames, picksOfSource } from './lock-names';
import { sourcesNamed } from './name-queries';
import { openSource } from './open-source';
import { sourceFields } from './readable-fields';
import { recordNewSource } from './record';
import { saveRoles } from './roles';

/**
 * Adds a source with its other names and roles; organizations that its roles name by typing are added
 * with it. Refuses (`already_exists`) a name that a named source of the same kind already has: two
 * people of one name need something in the name that tells them apart.
 * @returns the new source's id and number
 */
export async function createSource(
  actor: Actor,
  submissionId: string,
  content: SourceContent,
  at: Date = new Date(),
): Promise<Result<{ id: string; number: number }>> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'create a source');
    return once(tx, actor, submissionId, async () => {
      await lockNames(tx, picksOfSource(content), [content]);
      await checkName(tx, content, null);
      const data = await contentData(tx, actor, at, content);
      const made = await recordNewSource(tx, actor.id, at, data);
      const source = await loadSource(tx, made.id);
      if ('aliases' in content) await saveAliases(tx, actor, at, source, content.aliases);
      if ('roles' in content) await saveRoles(tx, actor, at, source, content.roles);
      return { ok: true, ...made };
    });
  });
}

/**
 * Writes a source anew as the form has it, other names and roles included, one revision for each
 * thing that changed and none if nothing did. Claims whose sign-offs or status rest on it are brought
 * up to date. Refuses as {@link createSource}, and with `conflict`, `withdrawn` or an impossible kind.
 */
export async function editSource(
  actor: Actor,
  sourceId: string,
  seenRevision: number,
  content: SourceContent,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'edit a source');
    await lockNames(tx, picksOfSource(content), [content]);
    const before = await openSource(tx, actor, sourceId, seenRevision);
    orStop(await checkKindChange(tx, before, content));
    await checkName(tx, content, sourceId);
    const data = await contentData(tx, actor, at, content);
    await tx.source.update({
      where: { id: sourceId },
      data: { ...data, ...authentication(before, data), searchName: foldName(data.name) },
    });
    const after = await loadSource(tx, sourceId);
    const payload = { before: sourceFields(before), after: sourceFields(after) };
    const changed = JSON.stringify(payload.before) !== JSON.stringify(payload.after);
    if (changed) {
      await appendRevision(tx, {
        aggregateKind: 'source',
        aggregateId: sourceId,
        actorId: actor.id,
        at,
        action: 'changed',
        payload,
      });
    }
    await saveAliases(tx, actor, at, after, 'aliases' in content ? content.aliases : []);
    const offices = await saveRoles(tx, actor, at, after, 'roles' in content ? content.roles : []);
    if (changed || offices) await refreshClaimsOfSource(tx, sourceId, actor.id, at);
    return { ok: true };
  });
}

/** A document that is no longer held, or no longer a document, is no longer authenticated. */
function authentication(before: { held: boolean }, data: { held?: boolean | undefined }) {
  return before.held && !data.held ? { authenticatedAt: null, authenticatedById: null } : {};
}

async function checkName(
  tx: Transaction,
  { kind, name }: SourceContent,
  ownId: string | null,
): Promise<void> {
  if (kind === 'unnamed') return;
  const folded = foldName(name);
  const same = await sourcesNamed(tx, name, kind);
  const other = same.find((source) => source.id !== ownId && foldName(source.name) === folded);
  if (!other) return;
  const message = `${other.name} is already on the desk (${reference('source', other.number)}). If this is another one, write something into the name that tells them apart.`;
  stopWith(refuse('already_exists', message, { name: [message] }));
}
