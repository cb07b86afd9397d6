import { cpuOf, memoryOf } from './process';
import { press, quantile, type Target, type Timing } from './load';

/** Something that is measured, and by which process it is answered. */
export interface Measured {
  name: string;
  pid: number;
  target: Target;
}

/** What was measured at one number of connections. */
export interface Figures {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Milliseconds of CPU of the server's process a request; the database's are not in it. */
  cpu: number;
  /** Megabytes that the server holds afterwards. */
  memory: number;
  /** Bytes of an answer, not compressed. */
  bytes: number;
}

const warmUp = 1_500;
const rounds = 2;

/**
 * Presses all targets in turn, the first ones again after the last, so that a slow moment of the machine
 * meets all of them.
 * @param milliseconds for each target in each round
 */
export async function measureInTurn(
  measured: readonly Measured[],
  connections: number,
  milliseconds: number,
): Promise<Map<string, Figures>> {
  const parts = new Map<string, { timing: Timing; cpu: number }[]>();
  for (const { target } of measured) await press(target, connections, warmUp);
  for (let round = 0; round < rounds; round++) {
    for (const { name, pid, target } of measured) {
      const before = cpuOf(pid);
      const timing = await press(target, connections, milliseconds);
      const part = { timing, cpu: cpuOf(pid) - before };
      parts.set(name, [...(parts.get(name) ?? []), part]);
    }
  }
  return new Map(
    measured.map(({ name, pid }) => [name, figuresOf(parts.get(name) ?? [], memoryOf(pid))]),
  );
}

function figuresOf(parts: readonly { timing: Timing; cpu: number }[], memory: number): Figures {
  const sum = (of: (part: { timing: Timing; cpu: number }) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const requests = sum(({ timing }) => timing.requests);
  const latencies = parts.flatMap(({ timing }) => timing.latencies);
  return {
    perSecond: requests / sum(({ timing }) => timing.seconds),
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    cpu: sum(({ cpu }) => cpu) / requests,
    memory,
    bytes: parts[0]?.timing.bytes ?? 0,
  };
}

/** The milliseconds that each call of some work takes, one after the other. */
export async function timesOf(
  times: number,
  work: (nth: number) => Promise<unknown>,
): Promise<{ p50: number; p95: number; p99: number }> {
  const taken: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const began = performance.now();
    await work(nth);
    taken.push(performance.now() - began);
  }
  return { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), p99: quantile(taken, 0.99) };
}
