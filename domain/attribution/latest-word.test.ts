import { describe, expect, it } from 'vitest';

import type { EvidenceRow } from '../claim/evidence';
import { outlet, person, row, theirs } from '../claim/evidence.builder';
import { latestWord } from './latest-word';

const minister = person('the minister');
const aide = person('an aide');
const post = outlet('the Post');
const inPost = { publisher: { sourceId: post.id, name: post.name } };
const source = theirs('a source', post);

function fates(rows: EvidenceRow[]) {
  const { standing, overtaken, contradictsItself } = latestWord(rows);
  return {
    standing: standing.map(({ id }) => id),
    overtaken: Object.fromEntries([...overtaken].map(([id, { why }]) => [id, why])),
    contradictsItself,
  };
}

describe('latestWord', () => {
  it('lets a later word replace an earlier one, with what repeats it', () => {
    const rows = [
      row(1, { speaker: minister, saidOn: '2024-11-01' }),
      row(2, { speaker: aide, saidOn: '2024-11-09', repeatsId: '1' }),
      row(3, { speaker: minister, saidOn: '2024-11-02', stance: 'denies' }),
    ];
    expect(fates(rows)).toEqual({
      standing: ['3'],
      overtaken: { 1: 'superseded', 2: 'superseded' },
      contradictsItself: [],
    });
  });

  it('lets both stand where the order cannot be decided, and says so', () => {
    const rows = [
      row(1, { speaker: minister, saidOn: '2024-11' }),
      row(2, { speaker: minister, saidOn: '2024-11-10', stance: 'denies' }),
    ];
    expect(fates(rows)).toEqual({
      standing: ['1', '2'],
      overtaken: {},
      contradictsItself: ['1', '2'],
    });
  });

  it('lets a principal in person outrank a spokesman who spoke later', () => {
    const rows = [
      row(1, { speaker: minister, saidOn: '2024-11-01' }),
      row(2, { speaker: aide, principal: minister, saidOn: '2024-11-02', stance: 'denies' }),
    ];
    expect(fates(rows)).toMatchObject({ standing: ['1'], overtaken: { 2: 'outranked' } });
  });

  it('takes a retraction of the same day for the later word', () => {
    const rows = [row(1, { speaker: minister, stance: 'retracts' }), row(2, { speaker: minister })];
    expect(fates(rows)).toMatchObject({ standing: ['1'], overtaken: { 2: 'retracted' } });
  });

  it('stops by an outlet’s retraction what came through it, but not what it reports anew or who denied', () => {
    const rows = [
      row(1, { speaker: source, relays: [{ sourceId: post.id, name: post.name, words: null }] }),
      row(2, { speaker: post, stance: 'retracts', saidOn: '2024-11-20', ...inPost }),
      row(3, { speaker: aide, saidOn: '2024-11-25', publishedOn: '2024-11-25', ...inPost }),
      row(4, { speaker: minister, stance: 'denies', ...inPost }),
      row(5, { speaker: person('the general') }),
    ];
    expect(fates(rows)).toMatchObject({
      standing: ['2', '3', '4', '5'],
      overtaken: { 1: 'retracted' },
    });
  });

  it('lets an outlet that stands by its report again lift its retraction', () => {
    const rows = [
      row(1, { speaker: source, ...inPost }),
      row(2, { speaker: post, stance: 'retracts', saidOn: '2024-11-20', ...inPost }),
      row(3, { speaker: post, saidOn: '2024-11-21', publishedOn: '2024-11-21', ...inPost }),
    ];
    expect(fates(rows)).toMatchObject({ standing: ['1', '3'], overtaken: { 2: 'superseded' } });
  });
});
