import type { MaterialFields } from '@/domain/attribution/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { refreshClaim } from '../claim/refresh';
import { authorize, runCommand } from '../command';
import { appendToClaim } from './append';
import { openAttribution } from './open';

/**
 * Marks a denial by somebody outside the claim as material, or takes the mark away: a material
 * denial disputes the claim (design, status). Needs *mark a denial material*.
 */
export function markMaterial(actor: Actor, input: MaterialFields): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'mark a denial material');
    const row = await openAttribution(tx, person, input.attributionId);
    if (row.stance !== 'denies') return refuse('invalid', 'Only a denial can be material.');
    if ((row.materialAt !== null) === input.material) return { ok: true };
    const at = new Date();
    await tx.attribution.update({
      where: { id: row.id },
      data: input.material
        ? { materialAt: at, materialById: person.id }
        : { materialAt: null, materialById: null },
    });
    await appendToClaim(
      tx,
      row,
      person.id,
      at,
      input.material ? 'denial_marked_material' : 'denial_mark_removed',
      { reason: input.reason },
    );
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true };
  });
}
