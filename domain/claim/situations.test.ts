import { describe, expect, it } from 'vitest';

import type { Identification, OriginMark } from '../attribution/origins';
import type { SignedContent } from '../attribution/signed-content';
import type { EvidenceRow } from './evidence';
import {
  document,
  loggedRow,
  organization,
  ours,
  outlet,
  person,
  row,
  theirs,
} from './evidence.builder';
import type { ClaimKind } from './kind';
import { claimStatus } from './status';
import type { Status } from './settle-status';
import { statusSentence } from './status-sentence';

const post = outlet('the Post');
const reuters = outlet('Reuters');
const times = outlet('the Times');
const trump = person('Donald Trump');
const putin = person('Vladimir Putin');
const kremlin = organization('the Kremlin');
const peskov = person('Dmitry Peskov');
const cheung = person('Steven Cheung');
const zelensky = person('Volodymyr Zelensky');
const minister = person('the minister');
const general = person('the general');
const crank = person('a crank');
const postLeaker = theirs('a person familiar with the call', post);
const reutersLeaker = theirs('a source', reuters);

const call: SignedContent['claim'] = {
  kind: 'event',
  statement: 'Donald Trump and Vladimir Putin spoke by phone',
  counted: null,
  population: null,
  unit: null,
  eventTime: '2024-11-07',
  participants: [trump, putin].map(({ id, name }) => ({ sourceId: id, name, ownAct: true })),
};
const troops: SignedContent['claim'] = {
  ...call,
  kind: 'quantity',
  statement: 'About 50,000 soldiers have been massed',
  counted: 'soldiers',
  population: 'all in Kursk',
  participants: [],
};
const offices = new Map([[putin.id, [kremlin.id]]]);

interface Situation {
  title: string;
  kind?: ClaimKind;
  rows: EvidenceRow[];
  marks?: OriginMark[];
  identifications?: Identification[];
  status: Status;
  sentence: string;
}

const number = (low: string, qualifier: 'exactly' | 'almost' | 'about' = 'exactly') => ({
  low,
  high: low,
  qualifier,
});
const from = ({ id, name }: { id: string; name: string }) => ({ sourceId: id, name });
const relay = (who: { id: string; name: string }) => [{ ...from(who), words: null }];
const published = (who: { id: string; name: string }) => ({ publisher: from(who) });

const situations: Situation[] = [
  {
    title: 'nothing yet',
    rows: [],
    status: 'unverified',
    sentence: 'Nothing accepted says so or denies it.',
  },
  {
    title: 'the disputed call',
    rows: [
      row(1, { claim: call, speaker: postLeaker, ...published(post) }),
      row(2, { claim: call, speaker: reutersLeaker, ...published(reuters) }),
      ...[3, 4, 5].map((n) => row(n, { claim: call, speaker: postLeaker, repeatsId: '1' })),
      row(6, { claim: call, speaker: kremlin, stance: 'denies' }),
      row(7, { claim: call, speaker: peskov, principal: kremlin, stance: 'denies' }),
      row(8, { claim: call, speaker: cheung, principal: trump, stance: 'declines_to_comment' }),
      loggedRow(9, { claim: call, speaker: crank }),
      loggedRow(10, { claim: call, speaker: minister, stance: 'denies' }),
    ],
    status: 'disputed',
    sentence:
      'Reported by 1–2 origins; denied by 1 (the Kremlin); no comment from 1; ' +
      '2 more await sign-off, one a denial.',
  },
  {
    title: 'the troop numbers',
    kind: 'quantity',
    rows: [
      row(1, { claim: troops, speaker: zelensky, figure: number('50000', 'almost') }),
      row(2, {
        claim: troops,
        speaker: theirs('US officials', times, true),
        figure: number('50000'),
      }),
      row(3, {
        claim: troops,
        speaker: theirs('Ukrainian officials', times, true),
        figure: number('50000'),
      }),
      row(4, {
        claim: { ...troops, population: 'North Koreans in Kursk' },
        figure: number('11000', 'about'),
      }),
    ],
    status: 'reported',
    sentence:
      'Reported by 1–4 origins; figures differ: almost 50,000 or 50,000 (1–3 origins), ' +
      'about 11,000 (1 origin).',
  },
  {
    title: 'forty reprints of one wire',
    rows: [
      row(1, { speaker: minister, ...published(reuters) }),
      ...Array.from({ length: 40 }, (_, index) =>
        row(index + 2, { speaker: minister, relays: relay(reuters), repeatsId: '1' }),
      ),
    ],
    status: 'reported',
    sentence: 'Reported by 1 origin.',
  },
  {
    title: 'two outlets with one leaker, as far as anybody knows',
    rows: [row(1, { speaker: postLeaker }), row(2, { speaker: reutersLeaker })],
    status: 'reported',
    sentence: 'Reported by 1–2 origins.',
  },
  {
    title: 'two outlets with one leaker, marked by an editor',
    rows: [row(1, { speaker: postLeaker }), row(2, { speaker: reutersLeaker })],
    marks: [{ kind: 'same_origin', attributionIds: ['1', '2'] }],
    status: 'reported',
    sentence: 'Reported by 1 origin.',
  },
  {
    title: 'two outlets with one leaker, who said it again after the mark was made',
    rows: [
      row(1, { speaker: postLeaker, saidOn: '2024-11-01' }),
      row(2, { speaker: reutersLeaker }),
      row(3, { speaker: postLeaker, saidOn: '2024-11-12' }),
    ],
    marks: [{ kind: 'same_origin', attributionIds: ['1', '2'] }],
    status: 'reported',
    sentence: 'Reported by 1 origin.',
  },
  {
    title: 'two outlets whose leakers are known to be different people',
    rows: [row(1, { speaker: postLeaker }), row(2, { speaker: reutersLeaker })],
    marks: [
      { kind: 'different_people', sourceIds: [postLeaker.id, reutersLeaker.id], confirmed: true },
    ],
    status: 'corroborated',
    sentence: 'Corroborated by 2 origins.',
  },
  {
    title: 'an official who retracts',
    rows: [
      row(1, { speaker: minister, saidOn: '2024-11-10' }),
      row(2, { speaker: minister, saidOn: '2024-11-10', repeatsId: '1' }),
      row(3, { speaker: minister, saidOn: '2024-11-11', stance: 'retracts' }),
    ],
    status: 'retracted',
    sentence: 'Retracted by 1 (the minister); nobody stands by it.',
  },
  {
    title: 'an outlet that retracts, while another has its own source',
    rows: [
      row(1, { speaker: postLeaker, ...published(post) }),
      row(2, { speaker: postLeaker, relays: relay(post), ...published(times) }),
      row(3, { speaker: post, stance: 'retracts', saidOn: '2024-11-20', ...published(post) }),
      row(4, { speaker: minister, ...published(times) }),
    ],
    status: 'reported',
    sentence: 'Reported by 1 origin; retracted by 1 (the Post).',
  },
  {
    title: 'a call, but not its content',
    rows: [
      row(1, {
        claim: call,
        speaker: minister,
        scope: 'part',
        scopeWords: 'only that a call took place',
      }),
    ],
    status: 'unverified',
    sentence: 'Nothing accepted says so or denies it; asserted in part by 1.',
  },
  {
    title: 'spokesman denies, principal confirms',
    rows: [
      row(1, { claim: call, speaker: peskov, principal: putin, stance: 'denies' }),
      row(2, { claim: call, speaker: putin, stance: 'confirms' }),
    ],
    status: 'confirmed',
    sentence: 'Confirmed by Vladimir Putin; 1 origin in all.',
  },
  {
    title: 'his office denies, the principal himself confirms',
    rows: [
      row(1, { claim: call, speaker: peskov, principal: kremlin, stance: 'denies' }),
      row(2, { claim: call, speaker: putin, stance: 'confirms' }),
    ],
    status: 'confirmed',
    sentence: 'Confirmed by Vladimir Putin; 1 origin in all; denied by 1 (the Kremlin).',
  },
  {
    title: 'one participant confirms, the office of the other denies',
    rows: [
      row(1, { claim: call, speaker: kremlin, stance: 'denies' }),
      row(2, { claim: call, speaker: trump, stance: 'confirms' }),
    ],
    status: 'disputed',
    sentence: 'Confirmed by Donald Trump; 1 origin in all; denied by 1 (the Kremlin).',
  },
  {
    title: 'one leaked document in two outlets',
    rows: [
      row(1, { speaker: document('a memo'), ...published(post) }),
      row(2, { speaker: document('a memo'), ...published(reuters) }),
    ],
    status: 'reported',
    sentence: 'Reported by 1 origin.',
  },
  {
    title: 'an official document that we hold and have authenticated',
    rows: [row(1, { speaker: document('the court order', true) })],
    status: 'confirmed',
    sentence: 'Confirmed by the court order; 1 origin in all.',
  },
  {
    title: '10,000 then 11,000 by the same speaker',
    kind: 'quantity',
    rows: [
      row(1, { claim: troops, speaker: zelensky, saidOn: '2024-11-01', figure: number('10000') }),
      row(2, { claim: troops, speaker: zelensky, saidOn: '2024-11-07', figure: number('11000') }),
    ],
    status: 'reported',
    sentence: 'Reported by 1 origin.',
  },
  {
    title: '50,000 against 20,000',
    kind: 'quantity',
    rows: [
      row(1, { claim: troops, speaker: minister, figure: number('50000') }),
      row(2, { claim: troops, speaker: general, figure: number('20000') }),
    ],
    status: 'reported',
    sentence: 'Reported by 2 origins; figures differ: 50,000 (1 origin), 20,000 (1 origin).',
  },
  {
    title: 'a source named later turns out to be one that we had',
    rows: [row(1, { speaker: postLeaker }), row(2, { speaker: minister })],
    identifications: [{ unnamedId: postLeaker.id, namedId: minister.id, since: 0 }],
    status: 'reported',
    sentence: 'Reported by 1 origin.',
  },
  {
    title: 'a source named later turns out to be another person',
    rows: [row(1, { speaker: postLeaker }), row(2, { speaker: minister })],
    identifications: [{ unnamedId: postLeaker.id, namedId: general.id, since: 0 }],
    status: 'corroborated',
    sentence: 'Corroborated by 2 origins.',
  },
  {
    title: 'the same, asked as of a day before the naming',
    rows: [row(1, { speaker: postLeaker }), row(2, { speaker: minister })],
    identifications: [{ unnamedId: postLeaker.id, namedId: general.id, since: 2 }],
    status: 'reported',
    sentence: 'Reported by 1–2 origins.',
  },
  {
    title: 'one crank denying a confirmed claim',
    rows: [
      row(1, { claim: call, speaker: trump }),
      row(2, { claim: call, speaker: crank, stance: 'denies' }),
    ],
    status: 'confirmed',
    sentence: 'Confirmed by Donald Trump; 1 origin in all; denied by 1 (a crank).',
  },
  {
    title: 'the same denial, marked material',
    rows: [
      row(1, { claim: call, speaker: minister }),
      row(2, { claim: call, speaker: crank, stance: 'denies' }, { material: true }),
    ],
    status: 'disputed',
    sentence: 'Reported by 1 origin; denied by 1 (a crank).',
  },
  {
    title: 'somebody else "confirms"',
    rows: [row(1, { claim: call, speaker: minister, stance: 'confirms' })],
    status: 'reported',
    sentence: 'Reported by 1 origin.',
  },
  {
    title: 'only denials',
    rows: [row(1, { claim: call, speaker: kremlin, stance: 'denies' })],
    status: 'denied',
    sentence: 'Denied by 1 (the Kremlin); nobody asserts it.',
  },
  {
    title: 'yes and no by one voice on one day',
    rows: [
      row(1, { claim: call, speaker: putin, saidOn: '2024-11' }),
      row(2, { claim: call, speaker: putin, saidOn: '2024-11-10', stance: 'denies' }),
    ],
    status: 'disputed',
    sentence: 'Confirmed by Vladimir Putin; 1 origin in all; denied by 1 (Vladimir Putin).',
  },
  {
    title: 'our own unnamed source and a named one are never ruled out to be one',
    rows: [row(1, { speaker: ours('our official') }), row(2, { speaker: minister })],
    marks: [
      { kind: 'different_people', sourceIds: ['our official', minister.id], confirmed: true },
      { kind: 'same_origin', attributionIds: ['1', '2'] },
    ],
    status: 'reported',
    sentence: 'Reported by 1–2 origins.',
  },
  {
    title: 'a reprint signed off before what it reprints',
    rows: [loggedRow(1, { speaker: minister }), row(2, { speaker: crank, repeatsId: '1' })],
    status: 'reported',
    sentence: 'Reported by 1 origin; 1 more awaits sign-off.',
  },
  {
    title: 'a change to an accepted row that would make it a denial',
    rows: [
      row(
        1,
        { speaker: minister },
        {
          review: 'under_re_review',
          waiting: row(1, { speaker: minister, stance: 'denies' }).content,
        },
      ),
    ],
    status: 'reported',
    sentence: 'Reported by 1 origin; 1 under re-review, a denial.',
  },
  {
    title: 'doubted, not denied, and no answer',
    rows: [
      row(1, { claim: call, speaker: minister }),
      row(2, { claim: call, speaker: kremlin, stance: 'questions' }),
      row(3, { claim: call, speaker: trump, stance: 'did_not_respond' }),
    ],
    status: 'reported',
    sentence: 'Reported by 1 origin; doubted by 1; no response from 1.',
  },
  {
    title: 'a position',
    kind: 'position',
    rows: [row(1, { speaker: minister }), row(2, { speaker: minister, saidOn: '2024-11-11' })],
    status: 'on_record',
    sentence: 'On record from 1 (the minister).',
  },
  {
    title: 'a position that its holder denies',
    kind: 'position',
    rows: [
      row(1, { claim: call, speaker: postLeaker }),
      row(2, { claim: call, speaker: trump, stance: 'denies' }),
    ],
    status: 'denied',
    sentence: 'Denied by 1 (Donald Trump); attributed by 1 origin.',
  },
  {
    title: 'a prediction',
    kind: 'prediction',
    rows: [minister, general, zelensky].map((speaker, index) => row(index + 1, { speaker })),
    status: 'stated',
    sentence: 'Stated by 3.',
  },
];

describe('what a set of statements amounts to', () => {
  it.each(situations)(
    '$title',
    ({ kind = 'event', rows, marks, identifications, status, sentence }) => {
      const found = claimStatus({
        kind,
        rows,
        marks: marks ?? [],
        identifications: identifications ?? [],
        offices,
        now: 1,
      });
      expect({ status: found.status, sentence: statusSentence(found) }).toEqual({
        status,
        sentence,
      });
    },
  );
});
