import type { z } from 'zod';

import { readLine } from '@/interchange/line';
import type { imported, searched, similarClaims } from '@/interchange/api/answers';
import type { recordsBody } from '@/interchange/api/bodies';

import { searchClaims } from '../claim/pick-queries';
import type { NumberedRecord } from '../interchange/batch';
import { importRecords } from '../interchange/import-records';
import { searchDesk } from '../search/search';
import type { Handler } from './handle';
import { apiReader } from './reader';

export const findByWords: Handler = async ({ query }) => {
  const { groups, also } = await searchDesk(apiReader, String(query.q), query.exact === 'yes');
  const answer: z.input<typeof searched> = {
    also,
    groups: groups.map(({ kind, found, more }) => ({
      kind,
      more,
      found: found.map(({ reference, words, detail }) => ({
        reference,
        text: words.map(({ text }) => text).join(''),
        detail,
      })),
    })),
  };
  return { ok: true, answer };
};

export const findSimilar: Handler = async ({ query }) => {
  const found = await searchClaims(String(query.text));
  const answer: z.input<typeof similarClaims> = {
    claims: found.map(({ reference, statement, status }) => ({ reference, statement, status })),
  };
  return { ok: true, answer };
};

export const takeRecords: Handler = async ({ actor, body }) => {
  const { records } = body as z.output<typeof recordsBody>;
  const outcomes = new Map<number, z.input<typeof imported>['records'][number]>();
  const good: NumberedRecord[] = [];
  for (const [line, value] of records.entries()) {
    const read = readLine(JSON.stringify(value));
    if (read.ok) good.push({ line, record: read.record });
    else outcomes.set(line, { became: 'refused', message: read.message });
  }
  if (good.length > 0) {
    const result = await importRecords(actor, good);
    if (!result.ok) return result;
    for (const [line, outcome] of result.outcomes) {
      const { became } = outcome;
      const message = 'message' in outcome ? outcome.message : undefined;
      if (became === 'added' || became === 'there') outcomes.set(line, { became });
      else if (became === 'differs') outcomes.set(line, { became: 'there', message });
      else outcomes.set(line, { became: 'refused', message });
    }
  }
  const answer: z.input<typeof imported> = {
    records: records.map((_, line) => outcomes.get(line) ?? { became: 'refused' }),
  };
  return { ok: true, answer };
};
