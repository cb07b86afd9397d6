import type { HistoryEntry } from '@/domain/history/view';
import { defaultSettings, type Settings } from '@/domain/newsroom/settings';
import { mustBeAllowed } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';

import { database, type Transaction } from '../database/client';
import { historyOf } from '../history/view';

/** The one newsroom of a desk; its row and its history have this id. */
export const newsroomId = '00000000-0000-7000-8000-000000000001';

/** The settings as they stand now: the defaults until an admin changed any. */
export async function settings(db: Pick<Transaction, 'newsroom'> = database): Promise<Settings> {
  const row = await db.newsroom.findUnique({ where: { id: newsroomId } });
  return row ?? defaultSettings;
}

/** True unless an admin switched the two-person rule off. */
export async function twoPersonRuleHolds(
  db: Pick<Transaction, 'newsroom'> = database,
): Promise<boolean> {
  return (await settings(db)).twoPersonRule;
}

/**
 * As {@link twoPersonRuleHolds}, for a sign-off: while it is off, switching it on waits until the
 * transaction ends. The trigger on sign-offs says the same.
 */
export async function holdTwoPersonRule(tx: Transaction): Promise<boolean> {
  const off = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM newsroom WHERE NOT two_person_rule FOR SHARE`;
  return off.length === 0;
}

/** The number of the settings' latest revision; 0: nothing was ever changed. */
export async function settingsRevision(
  db: Pick<Transaction, 'aggregate'> = database,
): Promise<number> {
  const head = await db.aggregate.findUnique({ where: { id: newsroomId } });
  return head?.shownNumber ?? 0;
}

/** What the page of settings shows. */
export interface SettingsView {
  settings: Settings;
  /** For the form. */
  revision: number;
  history: { entries: HistoryEntry[]; more: boolean };
}

/** The settings with their history; refused but to those who may change them. */
export async function settingsPage(actor: Actor): Promise<Result<{ view: SettingsView }>> {
  const allowed = mustBeAllowed(actor, 'change the settings');
  if (!allowed.ok) return allowed;
  const [revision, present, history] = await Promise.all([
    settingsRevision(),
    settings(),
    historyOf(actor, newsroomId),
  ]);
  return {
    ok: true,
    view: {
      settings: { twoPersonRule: present.twoPersonRule, secondFactorFor: present.secondFactorFor },
      revision,
      history,
    },
  };
}

/** Lets one transaction at a time change the settings, also before they have a row. */
export async function lockSettings(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('newsroom settings', 0))::text`;
}
