import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { fillAtStart, filledAtStart } from './fill-at-start';
import { log } from './log';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const failing = () => Promise.reject(new Error('no connection'));

test('fills until that has succeeded, tells how far it is, and keeps from then on', async () => {
  const told = vi.spyOn(log, 'error').mockReturnValue();
  const toldWell = vi.spyOn(log, 'info').mockReturnValue();
  const fill = vi.fn(failing);
  const keep = vi.fn(async () => {});
  const name = 'the shelf';
  const first = fillAtStart({ name, fill, keep });
  expect(filledAtStart()[name]).toBe('filling');
  await first;
  expect(filledAtStart()[name]).toBe('trying again');
  expect(told).toHaveBeenCalledWith(
    expect.objectContaining({ name }),
    expect.stringContaining('tried again'),
  );
  // After one second, two more and four more.
  await vi.advanceTimersByTimeAsync(7000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([4, 0]);
  fill.mockResolvedValue(undefined as never);
  await vi.advanceTimersByTimeAsync(8000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([5, 0]);
  expect(filledAtStart()[name]).toBe('filled');
  expect(toldWell).toHaveBeenCalledWith({ name, faults: 4 }, expect.any(String));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([5, 3]);
});

test('waits no longer than 20 seconds, however often it failed', async () => {
  vi.spyOn(log, 'error').mockReturnValue();
  const fill = vi.fn(failing);
  await fillAtStart({ name: 'the shelf', fill });
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(fill.mock.calls.length).toBeGreaterThanOrEqual(180);
});

test('is still filled while keeping it fails, and keeps again', async () => {
  vi.spyOn(log, 'error').mockReturnValue();
  vi.spyOn(log, 'info').mockReturnValue();
  const fill = vi.fn(async () => {});
  const keep = vi.fn(failing);
  await fillAtStart({ name: 'the shelf', fill, keep });
  await vi.advanceTimersByTimeAsync(21_000);
  expect(filledAtStart()['the shelf']).toBe('filled');
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([1, 2]);
});

test('takes no turn while another one lasts', async () => {
  let end: () => void = () => undefined;
  const fill = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  const keep = vi.fn(async () => {});
  const first = fillAtStart({ name: 'the shelf', fill, keep });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([1, 0]);
  end();
  await first;
  await vi.advanceTimersByTimeAsync(20_000);
  expect([fill.mock.calls.length, keep.mock.calls.length]).toEqual([1, 1]);
});

test('begins anew where it is asked again, and goes on once', async () => {
  vi.spyOn(log, 'error').mockReturnValue();
  const old = vi.fn(failing);
  const fill = vi.fn(async () => {});
  await fillAtStart({ name: 'the shelf', fill: old });
  await fillAtStart({ name: 'the shelf', fill });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([old.mock.calls.length, fill.mock.calls.length]).toEqual([1, 1]);
});
