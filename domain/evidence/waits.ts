import type { Evidence, Row } from './records';
import type { Standing } from './standing';
import { awaitingVerdicts, isByTwo, verdictWords } from './verdict-lead';
import { broughtBy, voiceName } from './words-for-rows';

/** Something on a claim that waits for an editor. */
export interface Wait {
  kind:
    'row' | 'alone' | 'answers' | 'set_aside' | 'authentic' | 'verdict' | 'lifting' | 'withdrawal';
  rowIds: string[];
  /** "a denial (Lena Olt)", "the answers to the Courier’s correction". */
  words: string;
}

/** What waits, denials and retractions first (model C 10). Struck and replaced rows wait for nothing. */
export function waitsOf(evidence: Evidence, standing: Standing): Wait[] {
  const rows = standing.waiting.map((row) => rowWait(row));
  const alone = standing.accepted
    .filter(
      ({ acceptance, id }) =>
        acceptance?.alone && !standing.struck.some(({ row }) => row.id === id),
    )
    .map((row): Wait => ({
      ...rowWait(row),
      kind: 'alone',
      words: `${rowWait(row).words} for a second editor`,
    }));
  const isAgainst = ({ rowIds }: Wait) =>
    evidence.rows.some(
      (row) => rowIds.includes(row.id) && (row.stance === 'denies' || row.stance === 'retracts'),
    );
  const first = [...rows, ...alone].toSorted((a, b) => Number(isAgainst(b)) - Number(isAgainst(a)));
  return [
    ...first,
    ...answerWaits(standing),
    ...agreementWaits(evidence, standing),
    ...verdictWaits(evidence),
  ];
}

function rowWait(row: Row): Wait {
  const brought = broughtBy(row);
  const name = `${voiceName(row)}${brought ? ` (${brought})` : ''}`;
  const what =
    row.stance === 'denies' ? 'a denial' : row.stance === 'retracts' ? 'a retraction' : null;
  return { kind: 'row', rowIds: [row.id], words: what ? `${what} (${name})` : name };
}

function answerWaits({ inQuestion, fates }: Standing): Wait[] {
  const corrections = new Map(
    inQuestion.flatMap((row) => {
      const correction = fates.get(row.id)?.correction;
      return correction ? [[correction.id, correction] as const] : [];
    }),
  );
  return [...corrections.values()].map((correction) => ({
    kind: 'answers',
    rowIds: inQuestion
      .filter(({ id }) => fates.get(id)?.correction === correction)
      .map(({ id }) => id),
    words: `the answers to ${correction.outlet.name}’s ${correction.retracts ? 'retraction' : 'correction'}`,
  }));
}

function agreementWaits({ setAside, rows }: Evidence, { accepted }: Standing): Wait[] {
  const nameOf = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return row ? voiceName(row) : '';
  };
  const marked = new Map(
    accepted.flatMap((row) => {
      const mark = row.speaker?.authentic;
      return row.speaker && mark && !isByTwo(mark) ? [[row.speaker.id, row] as const] : [];
    }),
  );
  return [
    ...accepted
      .flatMap(({ id }) => setAside.filter(({ rowId }) => rowId === id))
      .filter((mark) => !isByTwo(mark))
      .map(({ rowId }): Wait => ({
        kind: 'set_aside',
        rowIds: [rowId],
        words: `setting aside a denial (${nameOf(rowId)}), for a second editor`,
      })),
    ...accepted
      .filter(({ withdrawn }) => withdrawn !== null)
      .map((row): Wait => ({
        kind: 'withdrawal',
        rowIds: [row.id],
        words: `withdrawing ${rowWait(row).words}, for a second editor`,
      })),
    ...[...marked.values()].map((row): Wait => ({
      kind: 'authentic',
      rowIds: [row.id],
      words: `the mark authentic on ${row.speaker?.name ?? ''}, for a second editor`,
    })),
  ];
}

function verdictWaits(evidence: Evidence): Wait[] {
  const { given, lifted } = awaitingVerdicts(evidence);
  return [
    ...given.map(({ value }): Wait => ({
      kind: 'verdict',
      rowIds: [],
      words: `the verdict ${verdictWords[value]}, for a second editor`,
    })),
    ...lifted.map(({ value }): Wait => ({
      kind: 'lifting',
      rowIds: [],
      words: `the lifting of the verdict ${verdictWords[value]}, for a second editor`,
    })),
  ];
}
