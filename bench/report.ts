import type { Figures } from './measure';

/** One line of the table of aims. */
export interface Ratio {
  what: string;
  value: number;
  aim: string;
  reached: boolean;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) =>
    Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const short = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Requests a second, milliseconds, and what they cost, a line each. */
export function figuresTable(figures: ReadonlyMap<string, Figures>): string {
  return table(
    ['what', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms', 'MB', 'KB'],
    [...figures].map(([name, one]) => [
      name,
      short(one.perSecond),
      short(one.p50),
      short(one.p95),
      short(one.p99),
      short(one.cpu),
      short(one.memory),
      short(one.bytes / 1000),
    ]),
  );
}

/** What is to be reached and whether it is. */
export function ratiosTable(ratios: readonly Ratio[]): string {
  return table(
    ['what', 'value', 'to reach', ''],
    ratios.map(({ what, value, aim, reached }) => [
      what,
      short(value),
      aim,
      reached ? 'yes' : 'no',
    ]),
  );
}

/** Compressed script of each kind of page, the largest first. @param over bytes to KiB above a bare page */
export function scriptTable(
  script: Readonly<Record<string, number>>,
  over: (bytes: number) => number,
): string {
  const rows = Object.entries(script)
    .filter(([name]) => name !== 'bare')
    .sort(([, a], [, b]) => b - a);
  return table(
    ['page', 'KiB'],
    rows.map(([name, bytes]) => [name, short(over(bytes))]),
  );
}
