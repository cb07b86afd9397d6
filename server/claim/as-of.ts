import { type AsOfSide, statusAsOf } from '@/domain/claim/as-of';
import type { AsOfStep, AsOfView } from '@/domain/claim/as-of-view';
import { evidenceColumns } from '@/domain/claim/columns';
import { sentenceParts } from '@/domain/claim/status-sentence';
import {
  dayNumber,
  dayOf,
  endOfDay,
  isoDay,
  statusChanges,
  statusStrip,
  stepAt,
  type StripStep,
} from '@/domain/claim/status-strip';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { formatEdtf } from '@/domain/time/readable';

import { database } from '../database/client';
import { loadHistory } from './load-history';
import { loadClaimParts, shownRows } from './page-parts';
import { claimHref } from './queries';

/**
 * A claim as it stood at the end of a day (UTC), with how its status moved; null: no such claim.
 * Nothing that is off the record now or was when it was accepted is in it, for nobody.
 * @param on the day, `2024-11-11`; what is no day is answered with today, and said
 */
export async function claimAsOf(
  actor: Actor,
  claimNumber: number,
  { side, on }: { side: AsOfSide; on: string | null },
  now = new Date(),
): Promise<AsOfView | null> {
  const found = await database.claim.findUnique({
    where: { number: claimNumber },
    select: { id: true },
  });
  const parts = found && (await loadClaimParts(database, found.id, now));
  if (!parts) return null;
  const { claim } = parts.loaded;
  const history = await loadHistory(database, parts.loaded);
  const today = dayOf(now.getTime());
  const asked = on === null ? today : dayNumber(on);
  const day = Math.min(asked ?? today, today);
  const { rows, status } = statusAsOf(history, side, endOfDay(day, now.getTime()), now.getTime());
  const shown = shownRows({ ...parts, rows, context: { ...parts.context, status } }, actor);
  const steps = statusStrip(history, side, now.getTime());
  const href = claimHref(claim.number);
  const turns = statusChanges(steps);
  return {
    claim: {
      reference: reference('claim', claim.number),
      href,
      statement: claim.statement,
      language: claim.language,
    },
    side,
    day: isoDay(day),
    dayWords: formatEdtf(isoDay(day)),
    today: isoDay(today),
    isToday: day === today,
    unreadable: asked === null,
    status: status.status,
    sentence: sentenceParts(status),
    columns: evidenceColumns(shown.evidence, status),
    strip: turns.map((step) => stepView(step, `${href}/as-of`, side, stepAt(turns, day))),
    changes: steps.map((step) => stepView(step, `${href}/as-of`, side, stepAt(steps, day))),
  };
}

function stepView(
  { day, status, sentence }: StripStep,
  href: string,
  side: AsOfSide,
  current: StripStep | null,
): AsOfStep {
  const iso = isoDay(day);
  return {
    day: iso,
    words: formatEdtf(iso),
    href: `${href}?by=${side}&on=${iso}`,
    status,
    sentence,
    current: current?.day === day,
  };
}
