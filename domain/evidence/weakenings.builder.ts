import { noFigure } from '../quantity/stated-figure';
import type { Evidence, Row } from './records';

/** One optional answer left out, or one decision made alone instead of by two. */
export interface Weakening {
  what: string;
  evidence: Evidence;
}

/** Every such change that can be made to a claim's evidence. */
export function weakenings(evidence: Evidence): Weakening[] {
  return [
    ...evidence.rows.flatMap((row) => rowWeakenings(row, evidence)),
    ...without(evidence, 'separate'),
    ...without(evidence, 'setAside'),
    ...alone(evidence, 'setAside'),
    ...alone(evidence, 'verdicts'),
    ...evidence.verdicts.flatMap((verdict, at) => {
      const other = (changed: Partial<typeof verdict>) => ({
        ...evidence,
        verdicts: evidence.verdicts.with(at, { ...verdict, ...changed }),
      });
      return [
        { what: `the grounds of ${verdict.id} left out`, evidence: other({ grounds: [] }) },
        ...(verdict.lifted?.agreedBy && verdict.value !== 'confirmed'
          ? [
              {
                what: `${verdict.id} lifted by one`,
                evidence: other({ lifted: { by: 'Eve', agreedBy: null } }),
              },
            ]
          : []),
      ];
    }),
    ...evidence.claim.participants.map((participant, at) => ({
      what: `own act of ${participant.name} left out`,
      evidence: {
        ...evidence,
        claim: {
          ...evidence.claim,
          participants: evidence.claim.participants.with(at, { ...participant, ownAct: false }),
        },
      },
    })),
    ...evidence.corrections.flatMap((correction, at) =>
      correction.answers.flatMap((answer, index) => {
        const other = (answers: typeof correction.answers) => ({
          ...evidence,
          corrections: evidence.corrections.with(at, { ...correction, answers }),
        });
        return [
          {
            what: `the answer for ${answer.rowId} left out`,
            evidence: other(correction.answers.filter((one) => one.rowId !== answer.rowId)),
          },
          {
            what: `the answer for ${answer.rowId} accepted alone`,
            evidence: other(
              correction.answers.with(index, {
                ...answer,
                accepted: answer.accepted && { alone: true },
              }),
            ),
          },
          {
            what: `the answer for ${answer.rowId} not accepted`,
            evidence: other(
              correction.answers.map((one) =>
                one.rowId === answer.rowId ? { ...one, accepted: null } : one,
              ),
            ),
          },
        ];
      }),
    ),
  ];
}

function rowWeakenings(row: Row, evidence: Evidence): Weakening[] {
  const change = (what: string, changed: Partial<Row>) => ({
    what: `${row.id}: ${what}`,
    evidence: {
      ...evidence,
      rows: evidence.rows.map((one) => (one === row ? { ...row, ...changed } : one)),
    },
  });
  const { acceptance } = row;
  const takesBack = evidence.rows.some(({ stance }) => stance === 'retracts');
  const datedRoles = evidence.roles.some(({ from, until }) => from !== null || until !== null);
  return [
    ...(acceptance
      ? [change('accepted alone', { acceptance: { ...acceptance, alone: true } })]
      : []),
    ...(acceptance?.admitted
      ? [change('not admitted', { acceptance: { ...acceptance, admitted: false } })]
      : []),
    ...(row.withdrawn && !evidence.rows.some(({ repeats }) => repeats === row.id)
      ? [change('withdrawn by one', { withdrawn: { by: 'Eve', agreedBy: null } })]
      : []),
    // A figure without a day goes by its publication (model A 4), so a day left out may make it the latest;
    // a take-back fits every word that may be earlier (reading R5); and a role is held, or not, on that day.
    ...(row.figure.kind === 'none' && !takesBack && !datedRoles
      ? [change('no day', { saidOn: null })]
      : []),
    change('no figure', { figure: noFigure }),
    change('takes back no row by name', { takesBack: null }),
  ];
}

/**
 * Whose word it is left out of one row: the principal, or the mark on its document. Not where a denial was
 * ended without a yes: what that voice had given up stays given up only while it is known to be its own;
 * nor where the speaker has another row, which without a principal is of one voice with this one.
 */
export function identitiesLeftOut(evidence: Evidence): Weakening[] {
  if (evidence.setAside.length > 0) return [];
  if (evidence.rows.some(({ stance }) => stance === 'retracts')) return [];
  if (evidence.corrections.length > 0 || evidence.rows.some(({ withdrawn }) => withdrawn))
    return [];
  return evidence.rows.flatMap((row) => {
    const change = (what: string, changed: Partial<Row>) => ({
      what: `${row.id}: ${what}`,
      evidence: {
        ...evidence,
        rows: evidence.rows.map((one) => (one === row ? { ...row, ...changed } : one)),
      },
    });
    const { speaker, acceptance } = row;
    const isOnly = evidence.rows.filter((one) => one.speaker?.id === speaker?.id).length === 1;
    return [
      ...(row.principal && isOnly ? [change('no principal', { principal: null })] : []),
      ...(speaker?.authentic && isOnly
        ? [change('no mark', { speaker: { ...speaker, authentic: null } })]
        : []),
      ...(acceptance?.asAuthentic && isOnly
        ? [
            change('not accepted as authentic', {
              acceptance: { ...acceptance, asAuthentic: false },
            }),
          ]
        : []),
    ];
  });
}

function without(evidence: Evidence, list: 'separate' | 'setAside'): Weakening[] {
  return evidence[list].map((_, at) => ({
    what: `${list} ${at} left out`,
    evidence: { ...evidence, [list]: evidence[list].filter((_, other) => other !== at) },
  }));
}

function alone(evidence: Evidence, list: 'verdicts' | 'setAside'): Weakening[] {
  return evidence[list].map((mark, at) => ({
    what: `${list} ${at} by one`,
    evidence: {
      ...evidence,
      [list]: evidence[list].map((one, other) =>
        other === at ? { ...mark, agreedBy: null } : one,
      ),
    },
  }));
}
