import { beforeEach, describe, expect, test } from 'vitest';

import { historyActionWords } from '@/domain/history/event';
import type { SettingsForm } from '@/domain/newsroom/schema';
import { defaultSettings } from '@/domain/newsroom/settings';
import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { attributionPage } from '../attribution/queries';
import { historyOf } from '../history/view';
import { changeSettings } from './commands';
import {
  newsroomId,
  settings,
  settingsPage,
  settingsRevision,
  twoPersonRuleHolds,
} from './queries';

let admin: Actor;
let editor: Actor;
beforeEach(async () => {
  await resetDatabase();
  admin = await makePerson('admin', 'Ana');
  editor = await makePerson('editor', 'Edda');
});

async function change(changes: Partial<SettingsForm>) {
  const revision = await settingsRevision();
  return changeSettings(admin, { ...defaultForm, revision, ...changes });
}

const defaultForm: SettingsForm = {
  revision: 0,
  twoPersonRule: true,
  secondFactorFor: [],
  reason: 'Edda is the only editor this week.',
};

async function ownAttribution(author: Actor) {
  const article = await makeArticle(author);
  return makeAttribution(author, article.id, { claim: { text: 'The bridge opens.' } });
}

describe('settings', () => {
  test('the defaults hold until an admin changes them, and history says what and why', async () => {
    expect(await settings()).toEqual(defaultSettings);
    expect(await twoPersonRuleHolds()).toBe(true);
    done(await change({ twoPersonRule: false, secondFactorFor: ['admin', 'editor'] }));
    expect(await settings()).toMatchObject({
      twoPersonRule: false,
      secondFactorFor: ['editor', 'admin'],
    });
    const { view } = done(await settingsPage(admin));
    expect(view.history.entries).toEqual([
      expect.objectContaining({
        by: 'Ana',
        words: historyActionWords.settings_changed,
        reason: 'Edda is the only editor this week.',
        changes: [
          {
            field: 'two person rule',
            spans: [
              { kind: 'removed', text: 'on' },
              { kind: 'added', text: 'off' },
            ],
          },
          {
            field: 'second factor needed by',
            spans: [{ kind: 'added', text: 'editor; admin' }],
          },
        ],
      }),
    ]);
  });

  test('two admins who change them at once do not overwrite each other', async () => {
    for (const revision of [0, 1]) {
      const results = await Promise.all([
        changeSettings(admin, { ...defaultForm, revision, twoPersonRule: revision === 1 }),
        changeSettings(admin, { ...defaultForm, revision, secondFactorFor: ['admin'] }),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toMatchObject({
        reason: 'conflict',
        conflict: { revision: revision + 1, by: 'Ana', present: expect.any(Object) },
      });
      expect(await settingsRevision()).toBe(revision + 1);
    }
  });

  test('saving them unchanged leaves no trace', async () => {
    expect(await change({})).toEqual({ ok: true });
    expect(await settingsRevision()).toBe(0);
  });

  test('nobody but an admin sees the page', async () => {
    expect(await settingsPage(editor)).toMatchObject({ reason: 'not_allowed' });
  });
});

describe('the two-person rule', () => {
  test('while it is off an author signs off, which is said for good', async () => {
    const row = await ownAttribution(editor);
    expect(await decide(editor, row.id)).toMatchObject({ reason: 'two_person_rule' });
    done(await change({ twoPersonRule: false }));
    done(await decide(editor, row.id));
    done(await change({ twoPersonRule: true }));
    const signOff = await testDatabase.signOff.findFirstOrThrow();
    expect(signOff).toMatchObject({ decision: 'accepted', alone: true });
    const page = await attributionPage(editor, row.claimNumber, row.number);
    expect(page?.decisions).toMatchObject([{ alone: true }]);
    expect(page?.present.marks).toContain('accepted_alone');
    const { entries } = await historyOf(editor, row.claimId, { attributionId: row.id });
    expect(entries[0]?.words).toBe(
      'accepted an attribution, being its author (the two-person rule was switched off)',
    );
    expect(await decide(editor, row.id, 'rejected')).toMatchObject({ reason: 'two_person_rule' });
  });

  test('while it is off, another editor’s sign-off says nothing', async () => {
    const row = await ownAttribution(await makePerson('journalist'));
    done(await change({ twoPersonRule: false }));
    done(await decide(editor, row.id));
    expect(await testDatabase.signOff.findFirstOrThrow()).toMatchObject({ alone: false });
    const page = await attributionPage(editor, row.claimNumber, row.number);
    expect(page?.present.marks).not.toContain('accepted_alone');
  });

  test('switching it on waits for the sign-off under way and refuses the next', async () => {
    done(await change({ twoPersonRule: false }));
    const rows = [await ownAttribution(editor), await ownAttribution(editor)];
    const underWay = await testDatabase.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM newsroom WHERE NOT two_person_rule FOR SHARE`;
      const switching = change({ twoPersonRule: true });
      const first = await decide(editor, rows[0]?.id ?? '');
      expect(await twoPersonRuleHolds()).toBe(false);
      return { switching, first };
    });
    expect(underWay.first).toMatchObject({ ok: true });
    expect(await underWay.switching).toMatchObject({ ok: true });
    expect(await decide(editor, rows[1]?.id ?? '')).toMatchObject({ reason: 'two_person_rule' });
    expect(await testDatabase.aggregate.count({ where: { id: newsroomId } })).toBe(1);
  });

  test('whatever comes at once, nobody signs off alone while it holds', async () => {
    done(await change({ twoPersonRule: false }));
    const rows = await Promise.all(Array.from({ length: 6 }, () => ownAttribution(editor)));
    const results = await Promise.all([
      change({ twoPersonRule: true }),
      ...rows.map((row) => decide(editor, row.id)),
    ]);
    expect(results[0]).toMatchObject({ ok: true });
    for (const result of results.slice(1)) {
      if (!result.ok) expect(result.reason).toBe('two_person_rule');
    }
    const made = results.slice(1).filter(({ ok }) => ok).length;
    expect(await testDatabase.signOff.count({ where: { alone: true } })).toBe(made);
    expect(await decide(editor, rows[0]?.id ?? '', 'rejected')).toMatchObject({ ok: false });
  });
});
