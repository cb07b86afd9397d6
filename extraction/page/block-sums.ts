import type { PageBlocks, PageElement } from './page-blocks';

/** Of each element the sum over all blocks inside. */
export function sums({ elements, blocks }: PageBlocks, values: readonly number[]): number[] {
  const all = elements.map(() => 0);
  for (const [place, { at }] of blocks.entries()) all[at] = (all[at] ?? 0) + (values[place] ?? 0);
  for (let place = elements.length - 1; place > 0; place--) {
    const parent = elements[place]?.parent ?? -1;
    if (parent >= 0) all[parent] = (all[parent] ?? 0) + (all[place] ?? 0);
  }
  return all;
}

export function below(elements: readonly PageElement[], root: number): boolean[] {
  const inside: boolean[] = [];
  for (const [place, { parent }] of elements.entries()) {
    inside[place] = place === root || (parent >= 0 && inside[parent] === true);
  }
  return inside;
}
