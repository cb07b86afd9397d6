import { expect, it } from 'vitest';

import { statuses } from '../claim/settle-status';
import { raisesCorrection } from './shaken';

it('a claim that becomes disputed, denied or retracted shakes what relies on it', () => {
  const shaking = statuses.filter((status) => raisesCorrection('reported', status));
  expect(shaking).toEqual(['denied', 'disputed', 'retracted']);
});

it('a claim that stays what it was does not, one that goes from bad to worse does', () => {
  expect(raisesCorrection('disputed', 'disputed')).toBe(false);
  expect(raisesCorrection('disputed', 'retracted')).toBe(true);
  expect(raisesCorrection('disputed', 'confirmed')).toBe(false);
});
