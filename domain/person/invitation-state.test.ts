import { expect, test } from 'vitest';

import { invitationState } from './invitation-state';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
const open = { expiresAt: at(12), acceptedAt: null, revokedAt: null };

test('an invitation is open until its time, to the instant', () => {
  expect(invitationState(open, at(11))).toBe('open');
  expect(invitationState(open, at(12))).toBe('expired');
});

test('what was done stays said after the time', () => {
  expect(invitationState({ ...open, acceptedAt: at(3) }, at(13))).toBe('accepted');
  expect(invitationState({ ...open, revokedAt: at(3) }, at(13))).toBe('revoked');
});
