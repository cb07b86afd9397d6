import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Running } from './keep-running';

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A part whose lives end when the test says so. */
function part() {
  const lives: { end: () => void; begunAt: number; stop: Running['stop'] }[] = [];
  const start = async (): Promise<Running> => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const stop = vi.fn(async () => end());
    lives.push({ end, begunAt: Date.now(), stop });
    return { ended, stop };
  };
  return { lives, start };
}

async function watched(startAgain?: () => Promise<Running>) {
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const failed = vi.spyOn(console, 'error').mockReturnValue();
  const { keepRunning } = await import('./keep-running');
  const { lives, start } = part();
  keepRunning('database', await start(), startAgain ?? start);
  return { exit, said, failed, lives };
}

test('a part that ends is started again at once, and after growing pauses if it keeps ending', async () => {
  const { lives, said, exit } = await watched();
  const pauses: number[] = [];
  for (let life = 0; life < 4; life += 1) {
    const endedAt = Date.now();
    lives[life]?.end();
    await vi.advanceTimersByTimeAsync(5000);
    pauses.push((lives[life + 1]?.begunAt ?? Infinity) - endedAt);
  }
  expect(pauses).toEqual([0, 1000, 2000, 4000]);
  expect(said).toHaveBeenCalledWith('The database ended unexpectedly and is started again.');
  expect(exit).not.toHaveBeenCalled();
});

test('a part that ran well for a while may end as often as it likes', async () => {
  const { lives, exit } = await watched();
  for (let life = 0; life < 20; life += 1) {
    await vi.advanceTimersByTimeAsync(11_000);
    lives[life]?.end();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(lives).toHaveLength(21);
  expect(exit).not.toHaveBeenCalled();
});

test('five quick ends in a row end the command with one sentence', async () => {
  const { lives, failed, exit } = await watched();
  for (let life = 0; life < 5; life += 1) {
    lives[life]?.end();
    await vi.advanceTimersByTimeAsync(5000);
  }
  expect(lives).toHaveLength(5);
  expect(failed).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^The database ended 5 times in a row and is not started again: .*\.$/),
  );
  expect(exit).toHaveBeenCalledWith(1);
});

test('a start that fails counts as a quick end, however long it took', async () => {
  const failing = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 15_000));
    throw new Error('the disk is full');
  });
  const { lives, exit } = await watched(failing);
  lives[0]?.end();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(failing).toHaveBeenCalledTimes(4);
  expect(exit).toHaveBeenCalledWith(1);
});

test('what is stopped is not started again', async () => {
  const { lives, exit } = await watched();
  const { failCommand } = await import('./command');
  failCommand('Enough.');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(lives[0]?.stop).toHaveBeenCalled();
  expect(lives).toHaveLength(1);
  expect(exit).toHaveBeenCalledWith(1);
});
