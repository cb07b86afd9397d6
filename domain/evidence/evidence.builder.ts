import { noFigure } from '../quantity/stated-figure';
import type { Evidence, Named, Row, Source, SourceKind } from './records';

/** A source of a test, by its name. */
export function sourceNamed(
  name: string,
  kind: SourceKind = 'person',
  more: Partial<Source> = {},
): Source {
  return { id: name, name, kind, outlet: null, author: null, authentic: null, ...more };
}

export function named(name: string): Named {
  return { id: name, name };
}

let last = 0;

/** An accepted row: a person says so on 3 March 2031, in an article of that day. */
export function rowBy(speaker: Source | string, more: Partial<Row> = {}): Row {
  last += 1;
  return {
    id: `row ${last}`,
    number: last,
    speaker: typeof speaker === 'string' ? sourceNamed(speaker) : speaker,
    quoting: null,
    principal: null,
    stance: 'asserts',
    part: null,
    knowing: null,
    figure: noFigure,
    saidOn: '2031-03-03',
    publishedOn: '2031-03-03',
    relays: [],
    outlet: named('the Beacon'),
    articleId: null,
    repeats: null,
    takesBack: null,
    sameText: [],
    deleted: false,
    acceptance: { alone: false, admitted: false, asAuthentic: false, at: Date.UTC(2031, 2, 4) },
    again: false,
    withdrawn: null,
    wordsChanged: false,
    ...more,
  };
}

/** The evidence of an event with these rows and nothing else. */
export function evidenceOf(rows: readonly Row[], more: Partial<Evidence> = {}): Evidence {
  return {
    claim: { kind: 'event', participants: [], counted: null, measure: { kind: 'count' } },
    rows,
    roles: [],
    sameSource: [],
    identified: [],
    separate: [],
    setAside: [],
    corrections: [],
    verdicts: [],
    asked: [],
    now: Date.UTC(2031, 3, 1),
    timeZone: 'UTC',
    ...more,
  };
}
