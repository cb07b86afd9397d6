import { assess, evidenceAsOf } from '@/domain/evidence/assess';
import { openPointWords } from '@/domain/evidence/open-points';
import { correctionReasonsFor } from '@/domain/evidence/our-corrections';
import type { Role } from '@/domain/evidence/records';
import { spanOf } from '@/domain/evidence/when';

import type { Act } from './act';
import type { Player, Seen } from './player';
import { type ClaimLine, type Names, readRoles } from './read-claim';
import type { RowStep } from './read-row';
import { readTime } from './read-time';
import { idOf, RuleDesk } from './rule-desk';
import { playAuthentic, playLifting, playVerdict } from './rule-marks';
import { playAcceptAnswers, playAnswer, playCorrection } from './rule-outlet';

/** Plays a situation over the pure rules. */
export class RulePlayer implements Player {
  #desk: RuleDesk;
  readonly #names: Names;
  readonly #year: number;

  constructor(names: Names, year: number) {
    this.#names = names;
    this.#year = year;
    this.#desk = new RuleDesk(
      { kind: 'event', statement: '', participants: [], counted: null, measure: { kind: 'count' } },
      [],
      year,
    );
  }

  async begin(claim: ClaimLine, roles: readonly Role[]): Promise<void> {
    this.#desk = new RuleDesk(claim, roles, this.#year);
  }

  async log(row: RowStep): Promise<void> {
    this.#desk.log(row);
  }

  async see(): Promise<Seen> {
    const evidence = this.#desk.evidence();
    const found = assess(evidence);
    return {
      chip: found.chip,
      marks: found.marks,
      lead: found.lead,
      also: found.also,
      waits: found.waits.map(({ words }) => words),
      open: found.open.map(openPointWords),
      accepted: found.findings.standing.accepted.map(({ id }) => id),
      accountedFor: found.clauses.flatMap(({ rowIds }) => rowIds),
      ourCorrections: this.#desk.uses.flatMap(({ title, markedAt }) => {
        const reasons = correctionReasonsFor(evidence, markedAt);
        return reasons.length > 0 ? [{ article: title, reasons }] : [];
      }),
    };
  }

  async seeAsOf(when: string): Promise<string | null> {
    const edtf = readTime(when, this.#year);
    const moment = edtf && spanOf(edtf, 'UTC').latest;
    return moment ? assess(evidenceAsOf(this.#desk.evidence(), moment)).chip : null;
  }

  async act(act: Act): Promise<string[]> {
    const desk = this.#desk;
    const at = desk.tick();
    switch (act.kind) {
      case 'accept':
        for (const row of act.rows) desk.accept(row, act.key, act.alone, at);
        return this.#missing(act.rows);
      case 'press':
        for (const row of act.rows) desk.press(row, act.key);
        return this.#missing(act.rows);
      case 'reject':
        for (const row of act.rows) {
          const index = desk.rows.findIndex(({ id }) => id === idOf(row));
          if (index >= 0) desk.rows.splice(index, 1);
        }
        return [];
      case 'withdraw':
      case 'restore':
        return this.#withdraw(act);
      case 'authentic':
      case 'not_authentic':
        return playAuthentic(this.#desk, act);
      case 'set_aside':
        desk.setRowsAside(act.rows, act.reason, act.editors);
        return this.#missing(act.rows);
      case 'unset_aside':
        desk.setAside = desk.setAside.filter(({ rowId }) => !act.rows.map(idOf).includes(rowId));
        return [];
      case 'agree':
        return this.#agree(act);
      case 'correction':
        return playCorrection(this.#desk, act, this.#names, this.#time);
      case 'answer':
        return playAnswer(this.#desk, act);
      case 'accept_answers':
        return playAcceptAnswers(this.#desk, act.alone);
      case 'lift_correction': {
        const outlet = this.#names.named(act.outlet);
        const own = desk.corrections.filter((one) => one.outlet.id === outlet.id && !one.lifted);
        for (const one of own) one.lifted = true;
        return own.length > 0 ? [] : [`${act.outlet} has corrected nothing`];
      }
      case 'verdict':
        return playVerdict(this.#desk, act, at);
      case 'lift':
        return playLifting(this.#desk, act);
      case 'use': {
        const day = act.day && this.#time(act.day);
        const markedAt = day ? (spanOf(day, 'UTC').earliest ?? at) : at;
        for (const title of act.titles) desk.uses.push({ title, markedAt });
        return act.day && !day ? [act.day] : [];
      }
      case 'words_changed':
      case 'words_settled':
        for (const number of act.rows) {
          const row = desk.row(number);
          if (row) row.wordsChanged = act.kind === 'words_changed';
        }
        return this.#missing(act.rows);
      case 'same_source': {
        const [first, ...others] = act.rows.map(idOf);
        for (const other of others) if (first) desk.sameSource.push([first, other]);
        return this.#missing(act.rows);
      }
      case 'identify': {
        const unnamed = act.rows.flatMap((number) => desk.row(number)?.speaker ?? []);
        const namedId = this.#names.named(act.name).id;
        for (const { id } of unnamed) desk.identified.push({ unnamedId: id, namedId });
        return unnamed.length > 0 ? [] : [`who is identified as ${act.name}`];
      }
      case 'ask':
        desk.asked.push(this.#names.named(act.name).id);
        return [];
      case 'role': {
        const read = readRoles(act.text, this.#names, this.#year);
        desk.roles.push(...read.roles);
        return read.notUnderstood;
      }
      case 'hours':
        desk.now += act.hours * 3_600_000;
        return [];
    }
  }

  #missing(rows: readonly number[]): string[] {
    return rows.filter((row) => !this.#desk.row(row)).map((row) => `row ${row} is not there`);
  }

  /** A time as EDTF; a clock time alone is on the day of the last row. */
  readonly #time = (text: string): string | null => {
    const today = new Date(this.#desk.now).toISOString();
    const day = this.#desk.rows.at(-1)?.publishedOn ?? today;
    return readTime(text, this.#year, day.slice(0, 10));
  };

  #withdraw(act: Act & { kind: 'withdraw' | 'restore' }): string[] {
    const desk = this.#desk;
    for (const number of act.rows) {
      const row = desk.row(number);
      if (!row) continue;
      row.withdrawn = act.kind === 'withdraw' ? { ...act.editors } : null;
      if (act.kind === 'withdraw') {
        desk.await('withdrawal', null, [row.id], act.editors, (by) => {
          row.withdrawn = { by: act.editors.by, agreedBy: by };
        });
      }
    }
    return this.#missing(act.rows);
  }

  #agree({ by, to, rows }: Act & { kind: 'agree' }): string[] {
    const desk = this.#desk;
    const fits = desk.pending.filter(({ kind, value, rowIds }) => {
      const named = to === null || to === kind || (kind === 'verdict' && to === value);
      return (
        named &&
        (kind === 'verdict' || rows.length === 0 || rows.some((row) => rowIds.includes(idOf(row))))
      );
    });
    const several = to === 'set_aside' && rows.length > 0 ? fits : fits.slice(-1);
    if (several.length === 0) return [`nothing waits for ${by} to agree`];
    for (const one of several) {
      if (one.by === by) return [`${by} cannot agree with themselves`];
      one.agree(by);
      desk.pending = desk.pending.filter((other) => other !== one);
    }
    return [];
  }
}
