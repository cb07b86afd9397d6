import { expect, test } from 'vitest';

import { stanceMatrix } from './matrix';
import { aSpokenClaim, aStatement } from './statement.builder';

const call = aSpokenClaim('C-1');
const warning = aSpokenClaim('C-2');

test('who speaks on most claims stands first, and the others are counted', () => {
  const statements = [
    aStatement('C-1', 'Peskov', '2024-11-11'),
    aStatement('C-1', 'Cheung', '2024-11-10'),
    aStatement('C-1', 'Cheung', '2024-11-10'),
    aStatement('C-2', 'The Post', '2024-11-10'),
    aStatement('C-1', 'The Post', '2024-11-10'),
  ];
  const matrix = stanceMatrix({ claims: [call, warning], statements }, 2);
  expect(matrix.voices.map(({ name }) => name)).toEqual(['The Post', 'Cheung']);
  expect(matrix.moreVoices).toBe(1);
  expect(matrix.rows.map(({ claim }) => claim.id)).toEqual(['C-1', 'C-2']);
  expect(matrix.rows.map(({ cells }) => cells.map((marks) => marks.length))).toEqual([
    [1, 1],
    [1, 0],
  ]);
});

test('a claim on which no voice that is shown speaks is left out', () => {
  const statements = [
    aStatement('C-1', 'The Post', '2024-11-10'),
    aStatement('C-1', 'The Post', '2024-11-11'),
    aStatement('C-2', 'Cheung', '2024-11-10'),
  ];
  const matrix = stanceMatrix({ claims: [call, warning], statements }, 1);
  expect(matrix.rows.map(({ claim }) => claim.id)).toEqual(['C-1']);
});

test('a cell holds each stance once, in the order of time', () => {
  const statements = [
    aStatement('C-1', 'The Kremlin', '2024-11-12', { stance: 'confirms', href: '/late' }),
    aStatement('C-1', 'The Kremlin', '2024-11-10', { stance: 'denies', href: '/first' }),
    aStatement('C-1', 'The Kremlin', '2024-11-11', { stance: 'denies', href: '/again' }),
  ];
  const [row] = stanceMatrix({ claims: [call], statements }, 5).rows;
  expect(row?.cells[0]?.map(({ href }) => href)).toEqual(['/again', '/late']);
});

test('what awaits sign-off is marked, and gives way to the same stance that counts', () => {
  const statements = [
    aStatement('C-1', 'A', '2024-11-10', { href: '/counts' }),
    aStatement('C-1', 'A', '2024-11-12', { href: '/waits', counts: false }),
    aStatement('C-1', 'A', '2024-11-13', { stance: 'denies', counts: false }),
    aStatement('C-1', 'B', '2024-11-13', { counts: false }),
  ];
  const [row] = stanceMatrix({ claims: [call], statements }, 5).rows;
  expect(row?.cells.map((marks) => marks.map(({ stance, counts }) => [stance, counts]))).toEqual([
    [
      ['asserts', true],
      ['denies', false],
    ],
    [['asserts', false]],
  ]);
  expect(row?.cells[0]?.[0]?.href).toBe('/counts');
});
