import type { Reference } from './queries';

/**
 * Puts tables into an order in which each comes after those it refers to, alphabetical where that
 * leaves a choice. A table that refers to itself is no obstacle: foreign keys are checked when all
 * its rows are there. Throws when tables refer to each other in a circle, which the schema must not.
 */
export function tableOrder(tables: readonly string[], references: readonly Reference[]): string[] {
  const waiting = new Set(tables.toSorted());
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find((table) =>
      references.every(({ from, to }) => from !== table || to === table || !waiting.has(to)),
    );
    if (next === undefined) {
      throw new Error(`These tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    }
    waiting.delete(next);
    ordered.push(next);
  }
  return ordered;
}
