import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { fillThenKeep } from './fill-then-keep';
import { log } from './log';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('fills until that has succeeded, and keeps from then on', async () => {
  const told = vi.spyOn(log, 'error').mockReturnValue();
  const fill = vi
    .fn()
    .mockRejectedValueOnce(new Error('no connection'))
    .mockResolvedValue(undefined);
  const keep = vi.fn().mockResolvedValue(undefined);
  fillThenKeep({ fill, keep, fault: 'it could not be kept' });
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveBeenCalledWith(expect.anything(), 'it could not be kept');
  await vi.advanceTimersByTimeAsync(20_000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([2, 0]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([2, 3]);
});

test('takes no turn while another one lasts', async () => {
  let end: () => void = () => undefined;
  const fill = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  const keep = vi.fn().mockResolvedValue(undefined);
  fillThenKeep({ fill, keep, fault: 'it could not be kept' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([1, 0]);
  end();
  await vi.advanceTimersByTimeAsync(20_000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([1, 1]);
});
