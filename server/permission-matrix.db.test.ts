import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, test } from 'vitest';

import { database } from '@/server/database/client';
import { makePerson } from '@/tests/factories/people';
import type { Attempt } from '@/tests/people-attempts';
import { attempts } from '@/tests/permission-attempts';

/*
 * Role × command. Every attempt is a call that is right in all but, perhaps, the actor's role: so
 * whatever refuses it is the permission.
 */

type LowestRole = 'journalist' | 'editor' | 'admin';

/** Who may: the lowest role, each role including the ones before it. */
const lowestRole: Record<string, LowestRole> = {
  createStory: 'journalist',
  noteVisit: 'journalist',
  editStory: 'journalist',
  'withdrawStory: own': 'journalist',
  "withdrawStory: another's": 'editor',
  'restoreStory: withdrawn oneself': 'journalist',
  'restoreStory: withdrawn by another': 'editor',

  addArticle: 'journalist',
  beginFetch: 'journalist',
  receiveFile: 'journalist',
  retryIntake: 'journalist',
  retryFailedIntakes: 'journalist',
  dismissIntake: 'journalist',
  editArticle: 'journalist',
  captureAgain: 'journalist',
  beginRefetch: 'journalist',
  keepOldWords: 'journalist',
  takeNewWords: 'journalist',
  markOurs: 'journalist',
  attachClaims: 'journalist',
  detachClaim: 'journalist',
  dismissSuggestion: 'journalist',
  restoreSuggestion: 'journalist',
  logRepeats: 'journalist',
  'withdrawArticle: own': 'journalist',
  "withdrawArticle: another's": 'editor',
  'restoreArticle: withdrawn oneself': 'journalist',
  'restoreArticle: withdrawn by another': 'editor',

  createSource: 'journalist',
  editSource: 'journalist',
  'withdrawSource: own': 'journalist',
  "withdrawSource: another's": 'editor',
  'restoreSource: withdrawn oneself': 'journalist',
  'restoreSource: withdrawn by another': 'editor',
  authenticateDocument: 'editor',
  'recordKnower: oneself': 'journalist',
  'recordKnower: another': 'editor',
  'removeKnower: oneself': 'journalist',
  'removeKnower: another': 'editor',

  saveView: 'journalist',
  'removeView: own': 'journalist',
  "removeView: another's": 'editor',

  logClaim: 'journalist',
  createClaim: 'journalist',
  editClaim: 'journalist',
  'withdrawClaim: own': 'journalist',
  "withdrawClaim: another's": 'editor',
  'restoreClaim: withdrawn oneself': 'journalist',
  'restoreClaim: withdrawn by another': 'editor',
  settleCorrection: 'editor',
  seekResponse: 'journalist',
  'withdrawResponseRequest: own': 'journalist',
  "withdrawResponseRequest: another's": 'editor',
  addRoleFromDenial: 'journalist',
  linkClaims: 'journalist',
  unlinkClaims: 'journalist',

  logAttribution: 'journalist',
  editAttribution: 'journalist',
  signOffAttribution: 'editor',
  takeBackDecision: 'editor',
  correctAttribution: 'editor',
  resubmitAttribution: 'journalist',
  markMaterial: 'editor',
  assignReview: 'editor',
  acceptRepeats: 'editor',
  setNeededBy: 'journalist',
  'withdrawAttribution: own': 'journalist',
  "withdrawAttribution: another's": 'editor',
  'restoreAttribution: withdrawn oneself': 'journalist',
  'restoreAttribution: withdrawn by another': 'editor',

  giveVerdict: 'editor',
  confirmVerdict: 'editor',
  withdrawVerdict: 'editor',

  mergeSources: 'editor',
  undoSourceMerge: 'editor',
  mergeClaims: 'editor',
  undoClaimMerge: 'editor',
  markSameOrigin: 'editor',
  markDifferentPeople: 'editor',
  confirmDifferentPeople: 'editor',
  'withdrawOriginMark: same origin': 'editor',
  'withdrawOriginMark: different people': 'editor',
  identifySource: 'editor',
  withdrawIdentification: 'editor',

  addComment: 'journalist',
  'editComment: own': 'journalist',
  'withdrawComment: own': 'journalist',
  "withdrawComment: another's": 'editor',
  markRead: 'journalist',
  markAllRead: 'journalist',
  chooseMail: 'journalist',

  askErasure: 'admin',
  confirmErasure: 'editor',
  refuseErasure: 'editor',
  eraseNote: 'editor',

  importRecords: 'journalist',
  createApiToken: 'journalist',
  revokeApiToken: 'journalist',

  invite: 'admin',
  revokeInvitation: 'admin',
  changeRole: 'admin',
  deactivatePerson: 'admin',
  reactivatePerson: 'admin',

  changePassword: 'journalist',
  endSession: 'journalist',
  endOtherSessions: 'journalist',
  beginSecondFactor: 'journalist',
  confirmSecondFactor: 'journalist',
  makeRecoveryCodes: 'journalist',
  removeSecondFactor: 'journalist',
  resetSecondFactor: 'admin',
  changeSettings: 'admin',
};

/** Commands that nobody is signed in for: a secret link is what allows them. */
const byLink = ['acceptSetUp', 'acceptInvitation', 'createSetupLink'];

/** Commands for whoever runs the server. */
const byServer = [
  'unsafeImporterCalled',
  'unsafeImporterOfFiles',
  'unsafeResetSecondFactor',
  'unsafeRetireImporter',
];

const order: LowestRole[] = ['journalist', 'editor', 'admin'];

/** The names of all functions that the files with commands export. */
async function commandNames(): Promise<string[]> {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'command.ts')
    .map((file) => join(folder, file))
    .filter((file) => /\brunCommand\b|\bauthorize\(/.test(readFileSync(file, 'utf8')));
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((exported) =>
    Object.keys(exported).filter((name) => typeof exported[name] === 'function'),
  );
}

test('every command has its row, and every row its attempt', async () => {
  const rows = Object.keys(lowestRole).map((name) => name.split(':')[0] ?? '');
  expect([...new Set([...rows, ...byLink, ...byServer])].sort()).toEqual(
    (await commandNames()).sort(),
  );
  expect(Object.keys(attempts).sort()).toEqual(Object.keys(lowestRole).sort());
});

describe.each(order)('a person with the role %s', (role) => {
  test.each(Object.entries(attempts))('%s', async (name, attempt: Attempt) => {
    const actor = await makePerson(role);
    const call = await attempt(actor);
    const allowed = order.indexOf(role) >= order.indexOf(lowestRole[name] ?? 'admin');
    const result = await call();
    if (allowed) expect(result).toMatchObject({ ok: true });
    else expect(result).toMatchObject({ ok: false, reason: 'not_allowed' });
  });
});

describe('a person whose account was switched off, an admin before', () => {
  test.each(Object.entries(attempts))('%s', async (_, attempt: Attempt) => {
    const actor = await makePerson('admin');
    const call = await attempt(actor);
    await database.person.update({ where: { id: actor.id }, data: { deactivatedAt: new Date() } });
    expect(await call()).toMatchObject({ ok: false, reason: 'not_signed_in' });
  });
});
