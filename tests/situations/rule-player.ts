import { assess, evidenceAsOf } from '@/domain/evidence/assess';
import { openPointWords } from '@/domain/evidence/open-points';
import { correctionReasonsFor } from '@/domain/evidence/our-corrections';
import { checkAnswer, isTouched, presetAnswer } from '@/domain/evidence/outlet-answer';
import type { Role } from '@/domain/evidence/records';
import { sourceKey } from '@/domain/evidence/voice';
import { leadingVerdict } from '@/domain/evidence/verdict-lead';
import { standingRows } from '@/domain/evidence/standing';
import { spanOf } from '@/domain/evidence/when';

import type { Act } from './act';
import type { Player, Seen } from './player';
import type { ClaimLine, Names } from './read-claim';
import type { RowStep } from './read-row';
import { readTime } from './read-time';
import { idOf, RuleDesk } from './rule-desk';

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
        return this.#authentic(act);
      case 'set_aside':
        desk.setRowsAside(act.rows, act.reason, act.editors);
        return this.#missing(act.rows);
      case 'unset_aside':
        desk.setAside = desk.setAside.filter(({ rowId }) => !act.rows.map(idOf).includes(rowId));
        return [];
      case 'agree':
        return this.#agree(act);
      case 'correction':
        return this.#correction(act);
      case 'answer':
        return this.#answer(act);
      case 'accept_answers':
        return this.#acceptAnswers(act.alone);
      case 'lift_correction': {
        const outlet = this.#names.named(act.outlet);
        const own = desk.corrections.filter((one) => one.outlet.id === outlet.id && !one.lifted);
        for (const one of own) one.lifted = true;
        return own.length > 0 ? [] : [`${act.outlet} has corrected nothing`];
      }
      case 'verdict':
        return this.#verdict(act, at);
      case 'lift':
        return this.#lift(act);
      case 'use': {
        const today = new Date(at).toISOString().slice(0, 10);
        const day = act.day ? readTime(act.day, this.#year, this.#lastDay(today)) : null;
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
      case 'hours':
        desk.now += act.hours * 3_600_000;
        return [];
    }
  }

  #missing(rows: readonly number[]): string[] {
    return rows.filter((row) => !this.#desk.row(row)).map((row) => `row ${row} is not there`);
  }

  /** The day of the last thing that has one: "at 10:10" is on that day. */
  #lastDay(today: string): string {
    return this.#desk.rows.at(-1)?.publishedOn.slice(0, 10) ?? today;
  }

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

  #authentic(act: Act & { kind: 'authentic' | 'not_authentic' }): string[] {
    const desk = this.#desk;
    const documents = desk.rows.filter(
      ({ id, speaker }) =>
        ['document', 'recording', 'picture'].includes(speaker?.kind ?? '') &&
        (act.rows.length === 0 || act.rows.map(idOf).includes(id)),
    );
    for (const document of documents) {
      const source = document.speaker;
      if (!source) continue;
      const rows = desk.rows.filter(({ speaker, acceptance }) => speaker === source && acceptance);
      const backToReview = () => {
        for (const row of rows) row.again = true;
      };
      if (act.kind === 'not_authentic') {
        source.authentic = null;
        backToReview();
      } else {
        source.authentic = { ...act.editors };
        if (act.editors.agreedBy) backToReview();
        desk.await(
          'authentic',
          null,
          rows.map(({ id }) => id),
          act.editors,
          (by) => {
            source.authentic = { by: act.editors.by, agreedBy: by };
            backToReview();
          },
        );
      }
    }
    return documents.length > 0 ? [] : ['no document is there'];
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

  #correction({ outlet, day, retracts, articleOf }: Act & { kind: 'correction' }): string[] {
    const desk = this.#desk;
    const named = this.#names.named(outlet);
    const today = new Date(desk.now).toISOString().slice(0, 10);
    const publishedOn = day ? readTime(day, this.#year, this.#lastDay(today)) : today;
    if (publishedOn === null) return [day];
    const notedAt = desk.tick(publishedOn);
    const of = articleOf && readTime(articleOf, this.#year);
    const articles = new Set(
      desk.rows.flatMap((row) =>
        row.outlet?.id === named.id && row.articleId && (!of || row.publishedOn.startsWith(of))
          ? [row.articleId]
          : [],
      ),
    );
    const each = retracts ? [...articles].map((articleId) => ({ articleId })) : [null];
    for (const [at, article] of each.entries()) {
      desk.corrections.push({
        id: `${named.id} ${desk.corrections.length + at}`,
        outlet: named,
        publishedOn,
        retracts: article,
        answers: [],
        lifted: false,
        notedAt,
      });
    }
    return [];
  }

  #answer({ row: number, answer }: Act & { kind: 'answer' }): string[] {
    const desk = this.#desk;
    const row = desk.row(number);
    const correction =
      row &&
      (desk.corrections.findLast((one) => isTouched(row, one, 'UTC')) ?? desk.corrections.at(-1));
    if (!row || !correction) return [`an answer for row ${number}`];
    const { claim, roles } = desk.evidence();
    if (!checkAnswer(row, answer, correction.outlet.id, claim, roles).ok) return [];
    const others = correction.answers.filter(({ rowId }) => rowId !== row.id);
    correction.answers = [...others, { rowId: row.id, answer, accepted: null }];
    return [];
  }

  #acceptAnswers(alone: boolean): string[] {
    const desk = this.#desk;
    for (const correction of desk.corrections) {
      const preset = desk.rows.flatMap((row) => {
        const answer = presetAnswer(row, correction);
        const open =
          isTouched(row, correction, 'UTC') &&
          row.repeats === null &&
          !correction.answers.some(({ rowId }) => rowId === row.id);
        return answer && open ? [{ rowId: row.id, answer, accepted: null }] : [];
      });
      correction.answers = [...correction.answers, ...preset].map((one) => ({
        ...one,
        accepted: one.accepted ?? { alone },
      }));
    }
    return desk.corrections.length > 0 ? [] : ['there are no answers'];
  }

  #verdict(act: Act & { kind: 'verdict' }, at: number): string[] {
    const desk = this.#desk;
    const before = desk.verdicts.findLast(({ value }) => value === act.value);
    const named = act.rows.flatMap((number) => desk.row(number) ?? []);
    const grounds =
      named.length > 0
        ? named.map((row) => ({ rowId: row.id, source: sourceKey(row, desk.identified) }))
        : (before?.grounds ?? []);
    const verdict = {
      id: `verdict ${desk.verdicts.length + 1}`,
      value: act.value,
      reason: act.reason || (before?.reason ?? ''),
      grounds,
      at,
      lifted: null,
      ...act.editors,
    };
    desk.verdicts.push(verdict);
    desk.await('verdict', act.value, [], act.editors, (by) => {
      verdict.agreedBy = by;
      verdict.at = desk.now;
    });
    return this.#missing(act.rows);
  }

  #lift({ editors }: Act & { kind: 'lift' }): string[] {
    const desk = this.#desk;
    const evidence = desk.evidence();
    const leading = leadingVerdict(evidence, standingRows(evidence));
    const verdict = desk.verdicts.find(({ id }) => id === leading?.verdict.id);
    if (!verdict) return ['no verdict leads'];
    verdict.lifted = { ...editors };
    desk.await('lifting', null, [], editors, (by) => {
      verdict.lifted = { by: editors.by, agreedBy: by };
    });
    return [];
  }
}
