import type { SettingsForm } from '@/domain/newsroom/schema';
import { readableSettings } from '@/domain/newsroom/settings';
import { inWords } from '@/domain/history/readable-change';
import type { Actor } from '@/domain/person/role';
import { roles } from '@/domain/person/role';
import type { Result } from '@/domain/result';

import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { checkRevision } from '../history/check-revision';
import { lockSettings, newsroomId, settings, settingsRevision } from './queries';

/**
 * Changes how the newsroom works, with a reason. Needs *change the settings*. Refuses an edit that
 * started from an older revision (`conflict`). Switching the two-person rule on waits for sign-offs
 * that are being made alone at this moment, and holds for all later ones.
 */
export function changeSettings(actor: Actor, input: SettingsForm): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'change the settings');
    await lockSettings(tx);
    const before = readableSettings(await settings(tx));
    if (input.revision !== 0 || (await settingsRevision(tx)) !== 0) {
      orStop(await checkRevision(tx, newsroomId, input.revision, async () => inWords(before)));
    }
    const { twoPersonRule } = input;
    const secondFactorFor = roles.filter((role) => input.secondFactorFor.includes(role));
    const after = readableSettings({ twoPersonRule, secondFactorFor });
    if (JSON.stringify(before) === JSON.stringify(after)) return { ok: true };
    const data = { twoPersonRule, secondFactorFor };
    await tx.newsroom.upsert({
      where: { id: newsroomId },
      create: { id: newsroomId, ...data },
      update: data,
    });
    await appendRevision(tx, {
      aggregateKind: 'newsroom',
      aggregateId: newsroomId,
      actorId: person.id,
      at: new Date(),
      action: 'settings_changed',
      payload: { before, after, reason: input.reason },
    });
    return { ok: true };
  });
}
