import type { OutletAnswer, VerdictValue } from '@/domain/evidence/records';

import type { Key } from './read-row';

/** How many editors stand behind a step: one, or two at once. */
export type Editors = { by: string; agreedBy: string | null };

/** Something done on the desk, beside logging a row. Rows go by their numbers. */
export type Act =
  | { kind: 'accept'; rows: number[]; key: Key; alone: boolean }
  | { kind: 'press'; rows: number[]; key: Key }
  | { kind: 'reject'; rows: number[] }
  | { kind: 'withdraw'; rows: number[]; editors: Editors }
  | { kind: 'restore'; rows: number[] }
  | { kind: 'authentic'; rows: number[]; editors: Editors }
  | { kind: 'not_authentic'; rows: number[] }
  | { kind: 'set_aside'; rows: number[]; reason: string; editors: Editors }
  | { kind: 'unset_aside'; rows: number[] }
  | {
      kind: 'agree';
      by: string;
      to: VerdictValue | 'set_aside' | 'authentic' | 'lifting' | 'withdrawal' | null;
      rows: number[];
    }
  | { kind: 'correction'; outlet: string; day: string; retracts: boolean; articleOf: string | null }
  | { kind: 'answer'; row: number; answer: OutletAnswer }
  | { kind: 'accept_answers'; alone: boolean }
  | { kind: 'lift_correction'; outlet: string }
  | { kind: 'verdict'; value: VerdictValue; reason: string; rows: number[]; editors: Editors }
  | { kind: 'lift'; editors: Editors }
  | { kind: 'use'; titles: string[]; day: string | null }
  | { kind: 'words_changed'; rows: number[] }
  | { kind: 'words_settled'; rows: number[] }
  | { kind: 'same_source'; rows: number[] }
  | { kind: 'identify'; rows: number[]; name: string }
  | { kind: 'ask'; name: string }
  | { kind: 'role'; text: string }
  | { kind: 'hours'; hours: number };
