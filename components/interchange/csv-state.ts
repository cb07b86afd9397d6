import type { FormState } from '@/components/ui/form-state';

/** Where the import of a file stands; what was given and chosen comes back with every step. */
export interface CsvState extends FormState {
  /** What is wrong with the file or the choice; null: nothing. */
  fault: string | null;
  /** The file's own text; null: none was given yet. */
  text: string | null;
  /** What the file's bytes were read as. */
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  /** Each column with what it holds and its first values. */
  columns: { name: string; holds: string; samples: string[] }[];
  /** How many rows can be imported as the columns are chosen; null: not looked at yet. */
  ready: number | null;
  /** What is wrong with single rows, the first of them. */
  faults: { row: number; message: string }[];
  moreFaults: number;
  /** What the import did; null: it was not done yet. */
  done: {
    added: number;
    there: number;
    corrected: number;
    /** Rows that say something else than the desk does. */
    differing: { row: number; message: string; correctable: boolean }[];
    refused: number;
  } | null;
}

export const noCsvYet: CsvState = {
  lastResult: null,
  fault: null,
  text: null,
  encoding: 'UTF-8',
  columns: [],
  ready: null,
  faults: [],
  moreFaults: 0,
  done: null,
};
