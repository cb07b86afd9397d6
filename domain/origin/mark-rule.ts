import { components, type Link } from '../attribution/components';
import { areDifferent } from '../attribution/join-origins';
import { mouthOf, mouthSources } from '../attribution/mouth';
import type { Identification, OriginMark } from '../attribution/origins';
import type { EvidenceRow } from '../claim/evidence';
import type { SourceKind, UnnamedOwner } from '../source/kind';
import { refuse, type Result } from '../result';

interface SameOriginFacts {
  /** Every row of the claim that stands, in the versions that count. */
  rows: readonly EvidenceRow[];
  /** Those in force. */
  marks: readonly OriginMark[];
  identifications: readonly Identification[];
  firstId: string;
  secondId: string;
}

/**
 * Whether two attributions of a claim may be marked as having one origin. Refuses (`invalid`) one
 * that is withdrawn or off the record, an attribution with itself, a mark that would tie one of our
 * unnamed sources to a named one, directly or by way of others (design, origins), and two sources that
 * are marked as different people; (`already_exists`) a mark that stands.
 */
export function checkSameOrigin({
  rows,
  marks,
  identifications,
  firstId,
  secondId,
}: SameOriginFacts): Result {
  const [first, second] = [firstId, secondId].map((id) => rows.find((row) => row.id === id));
  if (!first || !second) {
    return refuse('invalid', 'Only attributions that stand on this claim can be marked.');
  }
  if (first === second) return refuse('invalid', 'Choose two different attributions.');
  const stands = marks.some(
    (mark) =>
      mark.kind === 'same_origin' &&
      mark.attributionIds.includes(firstId) &&
      mark.attributionIds.includes(secondId),
  );
  if (stands) return refuse('already_exists', 'These two are marked as one origin already.');
  const apart = mouthSources(first).some((a) =>
    mouthSources(second).some((b) => areDifferent(a, b, marks)),
  );
  if (apart) {
    return refuse('invalid', 'Their sources are marked as different people. Withdraw that first.');
  }
  const together = components([
    ...linksOf(rows, marks, identifications),
    [`row:${firstId}`, `row:${secondId}`],
  ]);
  const joined = rows.filter(({ id }) => together(`row:${id}`) === together(`row:${firstId}`));
  const named = new Set(identifications.map(({ unnamedId }) => unnamedId));
  const isNamed = (row: EvidenceRow) =>
    mouthOf(row) === 'named' || mouthSources(row).some((id) => named.has(id));
  if (joined.some((row) => mouthOf(row) === 'ours') && joined.some(isNamed)) {
    return refuse(
      'invalid',
      'One of these goes back to our own unnamed source, the other to a named one. No mark may tie the two: it would say who our source is.',
    );
  }
  return { ok: true };
}

function linksOf(
  rows: readonly EvidenceRow[],
  marks: readonly OriginMark[],
  identifications: readonly Identification[],
): Link[] {
  return [
    ...rows.flatMap((row) => [
      ...mouthSources(row).map((id) => [`row:${row.id}`, `source:${id}`] as const),
      ...(row.content.repeatsId
        ? [[`row:${row.id}`, `row:${row.content.repeatsId}`] as const]
        : []),
    ]),
    ...marks.flatMap((mark) =>
      mark.kind === 'same_origin'
        ? [[`row:${mark.attributionIds[0]}`, `row:${mark.attributionIds[1]}`] as const]
        : [],
    ),
    ...identifications.map(
      ({ unnamedId, namedId }) => [`source:${unnamedId}`, `source:${namedId}`] as const,
    ),
  ];
}

interface Markable {
  id: string;
  kind: SourceKind;
  owner: UnnamedOwner | null;
}

/** Whether two sources may be marked as different people: both unnamed, two, and not marked so yet. */
export function checkDifferentPeople(first: Markable, second: Markable, stands: boolean): Result {
  if (first.id === second.id) return refuse('invalid', 'Choose two different sources.');
  if (first.kind !== 'unnamed' || second.kind !== 'unnamed') {
    return refuse(
      'invalid',
      'Only unnamed sources are marked: named ones are never taken for one.',
    );
  }
  if (stands) return refuse('already_exists', 'These two are marked as different people already.');
  return { ok: true };
}

/** Whether an unnamed source may be noted as named: another outlet's, as somebody with a name. */
export function checkIdentification(unnamed: Markable, named: Markable): Result {
  if (unnamed.owner === 'ours') {
    return refuse('invalid', 'Who our own unnamed source is, is never recorded here.');
  }
  if (unnamed.kind !== 'unnamed') return refuse('invalid', 'This source has a name already.');
  if (named.kind === 'unnamed') {
    return refuse('invalid', 'Choose somebody with a name.', {
      named: ['Choose somebody with a name.'],
    });
  }
  return { ok: true };
}
