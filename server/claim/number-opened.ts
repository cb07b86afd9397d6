import { isRecordOffTheRecord } from '@/domain/claim/evidence';

import { numberRow } from '../attribution/numbers';
import type { Transaction } from '../database/client';
import { numberOpenedSources } from '../source/number-apart';
import type { LoadedEvidence } from './load';

/**
 * Gives the rows of a claim that were opened, and the unnamed sources that speak in rows on the record,
 * the numbers that everybody sees; their former ones go on leading to them.
 * @returns whether there were any
 */
export async function numberOpened(
  tx: Transaction,
  { claim, records }: LoadedEvidence,
): Promise<boolean> {
  const hidden = new Set(records.filter(isRecordOffTheRecord).map(({ id }) => id));
  const shown = claim.attributions.filter(({ id }) => !hidden.has(id));
  const opened = shown.filter(({ number }) => number < 0);
  for (const { id, number } of opened) {
    const data = {
      number: await numberRow(tx, claim.id, { id, isHidden: false }),
      formerNumber: number,
    };
    await tx.attribution.update({ where: { id }, data, select: { id: true } });
  }
  const speakers = shown.flatMap(({ speaker, principal }) => [speaker, principal]);
  const sources = speakers.filter((source) => source !== null && source.number < 0);
  await numberOpenedSources(
    tx,
    sources.filter((source) => source !== null),
  );
  return opened.length > 0 || sources.length > 0;
}
