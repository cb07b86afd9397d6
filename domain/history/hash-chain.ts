import { hash } from 'node:crypto';

import { refuse, type Refusal } from '../result';
import { canonicalJson, type Json } from './canonical-json';
import type { AggregateKind, HistoryAction } from './event';

/** A change about to be written down. */
export interface NewRevision {
  aggregateKind: AggregateKind;
  aggregateId: string;
  /** When it happened, to the millisecond. */
  at: Date;
  /** Null: done by the app itself. */
  actorId: string | null;
  action: HistoryAction;
  payload: Json;
  /** About what is off the record: it is linked as any other and counts in no number that is shown. */
  apart: boolean;
}

/** The end of a chain: the last number given and its hash (hex). */
export interface ChainLink {
  number: number;
  /** How many revisions up to this one are not apart. */
  shownNumber: number;
  hash: string;
}

/** A link in the chain of one aggregate, numbered from 1. Digest and hashes are SHA-256 in hex. */
export interface Revision extends NewRevision, ChainLink {
  /** Keeps an erased payload from being guessed by its digest. Null once erased, as is the payload. */
  salt: string | null;
  payloadDigest: string;
  /** Null for the first. */
  previousHash: string | null;
  erasedAt: Date | null;
}

/** Either whole, with the numbers whose payloads were erased, or the first number at fault. */
export type ChainVerdict =
  | { ok: true; count: number; erased: number[] }
  | (Refusal & { number: number; fault: 'missing' | 'altered' });

/**
 * Makes the next link of a chain, or with `null` the first. `salt` is 32 random bytes in hex, made
 * anew by the caller for every revision.
 */
export function linkRevision(
  previous: ChainLink | null,
  revision: NewRevision,
  salt: string,
): Revision {
  const link = {
    ...revision,
    number: (previous?.number ?? 0) + 1,
    shownNumber: (previous?.shownNumber ?? 0) + (revision.apart ? 0 : 1),
    previousHash: previous?.hash ?? null,
    payloadDigest: payloadDigest(salt, revision.payload),
  };
  return { ...link, salt, hash: linkHash(link), erasedAt: null };
}

/**
 * Checks one aggregate's revisions, which may come in any order, against each other and against
 * `head`, the end of the chain as the aggregate's own row keeps it. With a null head a cut-off end
 * goes unseen. An erased payload (payload and salt null, `erasedAt` set) still verifies.
 */
export function verifyChain(revisions: readonly Revision[], head: ChainLink | null): ChainVerdict {
  const inOrder = revisions.toSorted((a, b) => a.number - b.number);
  const first = inOrder[0];
  let shown = 0;
  for (const [index, revision] of inOrder.entries()) {
    const expected = index + 1;
    if (revision.number > expected) return missing(expected);
    if (!revision.apart) shown += 1;
    const whole =
      revision.number === expected &&
      revision.shownNumber === shown &&
      revision.aggregateKind === first?.aggregateKind &&
      revision.aggregateId === first.aggregateId &&
      revision.previousHash === (inOrder[index - 1]?.hash ?? null) &&
      revision.hash === linkHash(revision) &&
      payloadIsWhole(revision);
    if (!whole) return altered(revision.number);
  }
  if (head && head.number > inOrder.length) return missing(inOrder.length + 1);
  const last = inOrder.at(-1);
  const atHead =
    !head ||
    !last ||
    (head.number === last.number &&
      head.hash === last.hash &&
      head.shownNumber === last.shownNumber);
  if (last && !atHead) return altered(last.number);
  return {
    ok: true,
    count: inOrder.length,
    erased: inOrder.filter((revision) => revision.erasedAt).map((revision) => revision.number),
  };
}

function payloadIsWhole(revision: Revision): boolean {
  if (revision.erasedAt) return revision.payload === null && revision.salt === null;
  return (
    revision.salt !== null &&
    revision.payloadDigest === payloadDigest(revision.salt, revision.payload)
  );
}

/** Canonical JSON of the parts as one list keeps their borders: "ab" + "c" is not "a" + "bc". */
function payloadDigest(salt: string, payload: Json): string {
  return sha256([salt, payload]);
}

/** What is not apart is hashed as it was before anything was. */
function linkHash(
  link: Omit<Revision, 'hash' | 'shownNumber' | 'salt' | 'payload' | 'erasedAt'>,
): string {
  return sha256([
    link.previousHash,
    link.aggregateKind,
    link.aggregateId,
    link.number,
    link.at.toISOString(),
    link.actorId,
    link.action,
    link.payloadDigest,
    ...(link.apart ? ['apart'] : []),
  ]);
}

function sha256(parts: Json[]): string {
  return hash('sha256', canonicalJson(parts), 'hex');
}

function missing(number: number): ChainVerdict {
  return { ...refuse('invalid', `Revision ${number} is missing.`), number, fault: 'missing' };
}

function altered(number: number): ChainVerdict {
  return { ...refuse('invalid', `Revision ${number} was altered.`), number, fault: 'altered' };
}
