import type { RegisteredErasure } from '@/domain/erasure/register';

import { config } from '../config';
import { database, type Database, type Transaction } from '../database/client';
import { addToRegister, registerFile } from './register';

/** The erasures that a database says were carried out. */
export async function carriedOutErasures(db: Database | Transaction): Promise<RegisteredErasure[]> {
  const person = { select: { id: true, name: true } };
  const rows = await db.erasure.findMany({
    where: { carriedOutAt: { not: null } },
    include: { requestedBy: person, decidedBy: person },
  });
  return rows.flatMap(({ decidedBy, carriedOutAt, ...row }) =>
    decidedBy && carriedOutAt
      ? [
          {
            id: row.id,
            number: row.number,
            kind: row.kind,
            targetId: row.targetId,
            legalBasis: row.legalBasis,
            requestedBy: row.requestedBy,
            requestedAt: row.requestedAt.toISOString(),
            decidedBy,
            carriedOutAt: carriedOutAt.toISOString(),
          },
        ]
      : [],
  );
}

/**
 * Brings the register in the data folder up to date with the database: after an erasure, and as the
 * server starts, should it have ended in between.
 */
export async function syncRegister(): Promise<void> {
  await addToRegister(registerFile(config().dataFolder), await carriedOutErasures(database));
}
