import type {
  Agreed,
  Evidence,
  Named,
  OutletCorrection,
  Role,
  Row,
  SeparateJudgement,
  SetAside,
  Source,
  Verdict,
} from '@/domain/evidence/records';
import { sourceKey } from '@/domain/evidence/voice';
import { spanOf } from '@/domain/evidence/when';

import type { ClaimLine } from './read-claim';
import type { Key, RowStep } from './read-row';

/** Something that waits for a second editor. */
export interface Pending {
  kind: 'set_aside' | 'authentic' | 'verdict' | 'lifting' | 'withdrawal';
  value: Verdict['value'] | null;
  rowIds: string[];
  by: string;
  agree: (by: string) => void;
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A desk in memory: what the steps of a situation have put there. Its clock only goes forward. */
export class RuleDesk {
  readonly rows: Mutable<Row>[] = [];
  readonly sources = new Map<string, Source>();
  readonly sameSource: [string, string][] = [];
  readonly identified: { unnamedId: string; namedId: string }[] = [];
  readonly separate: SeparateJudgement[] = [];
  setAside: SetAside[] = [];
  readonly corrections: Mutable<OutletCorrection>[] = [];
  readonly verdicts: Mutable<Verdict>[] = [];
  readonly asked: string[] = [];
  readonly uses: { title: string; markedAt: number }[] = [];
  readonly claim: ClaimLine;
  readonly roles: Role[];
  pending: Pending[] = [];
  now: number;

  constructor(claim: ClaimLine, roles: readonly Role[], year: number) {
    this.claim = claim;
    this.roles = [...roles];
    this.now = Date.UTC(year, 0, 1);
  }

  /** A minute later, and not before a time that was named (EDTF). */
  tick(edtf?: string | null): number {
    const named = edtf ? (spanOf(edtf, 'UTC').earliest ?? 0) : 0;
    this.now = Math.max(this.now + 60_000, named);
    return this.now;
  }

  row(number: number): Mutable<Row> | undefined {
    return this.rows.find((row) => row.id === idOf(number));
  }

  log(step: RowStep): void {
    if (step.accepted === 'rejected') return;
    const at = this.tick(step.publishedOn);
    const speaker = this.#source(step.speaker);
    if (step.authentic && speaker)
      speaker.authentic = { by: 'one editor', agreedBy: 'a second editor' };
    const { number, quoting, principal, stance, part, knowing, figure, saidOn, publishedOn } = step;
    const { relays, outlet, deleted, accepted } = step;
    this.rows.push({
      number,
      speaker,
      quoting,
      principal,
      stance,
      part,
      knowing,
      figure,
      saidOn,
      publishedOn,
      relays,
      outlet,
      deleted,
      id: idOf(number),
      articleId: outlet && `${outlet.id} ${publishedOn}`,
      repeats: step.repeats === null ? null : idOf(step.repeats),
      takesBack: step.takesBack === null ? null : idOf(step.takesBack),
      sameText: step.sameText.map(idOf),
      acceptance: null,
      again: false,
      withdrawn: null,
      wordsChanged: false,
    });
    if (step.replaces !== null) this.#drop(`${idOf(step.replaces)} again`);
    for (const other of step.sameSource) this.sameSource.push([idOf(number), idOf(other)]);
    if (accepted !== 'waiting') this.accept(number, step.key, accepted === 'alone', at);
  }

  /** Accepts a row, also one that is accepted, and presses a second key where it is offered. */
  accept(number: number, key: Key, alone: boolean, at: number): void {
    const row = this.row(number);
    if (!row) return;
    const mark = row.speaker?.authentic;
    row.again = false;
    row.acceptance = {
      alone,
      admitted: !alone && key.key === 'admitted',
      asAuthentic: Boolean(mark?.agreedBy),
      at,
    };
    if (!alone) this.press(number, key);
  }

  /** A row with the right words, which waits for an editor, once for each row. */
  replace(rowId: string): void {
    const row = this.rows.find(({ id }) => id === rowId);
    const id = `${rowId} again`;
    if (!row || this.rows.some((one) => one.id === id)) return;
    const number = Math.max(...this.rows.map((one) => one.number)) + 1;
    const publishedOn = new Date(this.now).toISOString().slice(0, 10);
    this.rows.push({ ...row, id, number, publishedOn, articleId: null, acceptance: null });
  }

  press(number: number, key: Key): void {
    const row = this.row(number);
    if (!row) return;
    if (key.key === 'admitted' && row.acceptance)
      row.acceptance = { ...row.acceptance, admitted: true };
    if (key.key === 'separate') {
      this.separate.push({
        rowId: row.id,
        source: sourceKey(row, this.identified),
        from: key.from.flatMap((other) => {
          const named = this.row(other);
          return named ? [{ rowId: named.id, source: sourceKey(named, this.identified) }] : [];
        }),
        reason: key.reason,
      });
    }
    if (key.key === 'set_aside')
      this.setRowsAside(key.rows.length > 0 ? key.rows : [number], key.reason, {
        by: 'one editor',
        agreedBy: null,
      });
  }

  setRowsAside(rows: readonly number[], reason: string, editors: Agreed): void {
    const marks = rows.map((number) => ({ rowId: idOf(number), reason, ...editors }));
    this.setAside.push(...marks);
    this.await(
      'set_aside',
      null,
      marks.map(({ rowId }) => rowId),
      editors,
      (by) => {
        for (const mark of marks) mark.agreedBy = by;
      },
    );
  }

  await(
    kind: Pending['kind'],
    value: Pending['value'],
    rowIds: string[],
    editors: Agreed,
    agree: (by: string) => void,
  ): void {
    if (editors.agreedBy === null)
      this.pending.push({ kind, value, rowIds, by: editors.by, agree });
  }

  evidence(): Evidence {
    const { kind, participants, counted, measure } = this.claim;
    return {
      claim: { kind, participants, counted, measure },
      rows: this.rows.map((row) => ({ ...row, quoting: this.#unnamed(row.quoting) })),
      roles: this.roles,
      sameSource: this.sameSource,
      identified: this.identified,
      separate: this.separate,
      setAside: this.setAside,
      corrections: this.corrections,
      verdicts: this.verdicts,
      asked: this.asked,
      now: this.now,
      timeZone: 'UTC',
    };
  }

  #drop(id: string): void {
    const at = this.rows.findIndex((row) => row.id === id);
    if (at >= 0) this.rows.splice(at, 1);
  }

  #source(given: Source | null): Source | null {
    if (!given) return null;
    const known = this.sources.get(given.id);
    if (known) return known;
    this.sources.set(given.id, given);
    return given;
  }

  /** Somebody unnamed who is quoted is the source of that description. */
  #unnamed(quoted: Named | null): Named | null {
    if (!quoted) return null;
    const same = [...this.sources.values()].find(
      ({ kind, name }) => kind === 'unnamed' && name.toLowerCase() === quoted.name.toLowerCase(),
    );
    return same ? { id: same.id, name: quoted.name } : quoted;
  }
}

export function idOf(number: number): string {
  return `row ${number}`;
}
