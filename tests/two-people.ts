import { letsMoreOut, type Level } from '@/domain/attribution/level';
import type { HistoryAction } from '@/domain/history/event';
import { database } from '@/server/database/client';

import type { Newsroom } from './small-newsroom';

/**
 * Sign-offs and what follows from one by itself, and what changes what they cover without writing it:
 * slips corrected, texts captured anew.
 */
const noWriting: HistoryAction[] = [
  'signed_off',
  'correction_raised',
  'decision_taken_back',
  'attribution_corrected',
  'words_missed',
  'words_returned',
  'words_kept',
];

interface Content {
  digest: string;
  level: Level;
}

/**
 * Who wrote what stands in the rows of a newsroom, worked out from the histories alone, and who signed it
 * off: whatever the commands keep about authors plays no part.
 */
export class TwoPeople {
  readonly #room: Newsroom;
  #contents = new Map<string, Content>();
  #writers = new Map<string, Set<string>>();
  #heads = new Map<string, number>();
  #signOffs = new Set<string>();

  constructor(room: Newsroom) {
    this.#room = room;
  }

  /** To be called after each command. @returns the sign-offs since the last call by somebody who wrote part of the row */
  async ownSignOffs(): Promise<string[]> {
    const people = await this.#peopleSince();
    const rows = await database.attribution.findMany({
      where: { claimId: { in: this.#room.claims } },
      include: { signOffs: true },
    });
    const own: string[] = [];
    for (const { id, claimId, contentDigest: digest, level, signOffs } of rows) {
      const before = this.#contents.get(id);
      const writers = this.#writers.get(id) ?? new Set();
      if (digest !== before?.digest || letsMoreOut(before.level, level)) {
        for (const person of people.get(claimId) ?? []) writers.add(person);
      }
      this.#contents.set(id, { digest, level });
      this.#writers.set(id, writers);
      for (const made of signOffs.filter((one) => !this.#signOffs.has(one.id))) {
        this.#signOffs.add(made.id);
        if (writers.has(made.decidedById)) own.push(made.id);
      }
    }
    return own;
  }

  /** By claim who wrote something since the last call. */
  async #peopleSince(): Promise<Map<string, string[]>> {
    const people = new Map<string, string[]>();
    for (const aggregateId of this.#room.claims) {
      const made = await database.revision.findMany({
        where: { aggregateId, number: { gt: this.#heads.get(aggregateId) ?? 0 } },
        orderBy: { number: 'asc' },
      });
      this.#heads.set(aggregateId, made.at(-1)?.number ?? this.#heads.get(aggregateId) ?? 0);
      const writers = made.flatMap(({ action, actorId }) =>
        noWriting.some((one) => one === action) ? [] : (actorId ?? []),
      );
      people.set(aggregateId, writers);
    }
    return people;
  }
}
