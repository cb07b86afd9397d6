import { z } from 'zod';

import { erasureKinds } from './kind';

const person = z.object({ id: z.uuid(), name: z.string() });

/**
 * One carried-out erasure as it stands in the register outside the database: what was erased only by
 * its id, so that it can be erased again in a restored backup. No words of it.
 */
export const registeredErasure = z.object({
  id: z.uuid(),
  number: z.int().min(1),
  kind: z.enum(erasureKinds),
  targetId: z.uuid(),
  legalBasis: z.string().min(1),
  requestedBy: person,
  requestedAt: z.iso.datetime(),
  decidedBy: person,
  carriedOutAt: z.iso.datetime(),
});
export type RegisteredErasure = z.infer<typeof registeredErasure>;

/** The register's lines, one erasure each. Throws where a line cannot be read, with its number. */
export function parseRegister(text: string): RegisteredErasure[] {
  return text.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return [];
    const parsed = registeredErasure.safeParse(jsonOf(row));
    if (!parsed.success) throw new Error(`line ${index + 1} is no erasure`);
    return [parsed.data];
  });
}

/** The line of one erasure, with its line feed. */
export function registerLine(erasure: RegisteredErasure): string {
  return `${JSON.stringify(erasure)}\n`;
}

/** Several registers as one: each erasure once, in the order in which they were carried out. */
export function mergeRegisters(...registers: readonly RegisteredErasure[][]): RegisteredErasure[] {
  const byId = new Map(registers.flat().map((erasure) => [erasure.id, erasure]));
  return [...byId.values()].sort((a, b) =>
    a.carriedOutAt < b.carriedOutAt
      ? -1
      : a.carriedOutAt > b.carriedOutAt
        ? 1
        : a.number - b.number,
  );
}

function jsonOf(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}
