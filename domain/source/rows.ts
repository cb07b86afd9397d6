import { z } from 'zod';

import { optionalLine } from '../text/clean-text';
import { limits } from '../text/limits';
import type { TimeBounds } from '../time/bounds';
import { parseEdtf } from '../time/edtf';
import { readDay } from '../time/read-day';
import { isNobody, sourcePick } from './pick';

/** A name that a source is also written or known by. `id` is the alias that the row changes. */
const aliasRow = z
  .object({
    id: z.uuid().optional(),
    name: optionalLine(limits.name, 'The name'),
    language: optionalLine(35, 'The language').refine(isLanguageOrNull, {
      error: 'Write a language tag such as en, uk or zh-Hant.',
    }),
  })
  .superRefine((row, context) => {
    if (row.name === null && row.language !== null) issueAt(context, 'name', 'Write the name.');
  });

/** The other names that a form lists; rows left empty are nothing, the same name twice is refused. */
export const aliasRows = z
  .array(aliasRow)
  .max(100, { error: 'Write at most 100 other names.' })
  .default([])
  .superRefine((rows, context) => {
    const names = rows.map(({ name }) => name);
    rows.forEach(({ name }, index) => {
      if (name !== null && names.indexOf(name) < index) {
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: `“${name}” stands here twice.`,
        });
      }
    });
  })
  .transform((rows) =>
    rows.flatMap(({ id, name, language }) =>
      name === null ? [] : [{ id: id ?? null, name, language }],
    ),
  );
export type AliasRow = z.output<typeof aliasRows>[number];

/** One end of the time in which a role was held, as a journalist types it; becomes EDTF. */
function day(label: string) {
  return optionalLine(120, label).transform((typed, context) => {
    if (typed === null) return null;
    const read = readDay(typed);
    if (read.ok) return read.edtf;
    context.addIssue({ code: 'custom', message: read.message });
    return z.NEVER;
  });
}

/** Null as well for what was refused already: zod hands it on as it was typed. */
function boundsOf(time: string | null): TimeBounds | null {
  const read = time === null ? null : parseEdtf(time);
  return read?.ok ? read.bounds : null;
}

const roleRow = z
  .object({
    id: z.uuid().optional(),
    title: optionalLine(limits.name, 'The title'),
    organization: sourcePick.optional(),
    headsIt: z.boolean().default(false),
    speaksFor: sourcePick.optional(),
    from: day('The beginning'),
    until: day('The end'),
  })
  .superRefine((row, context) => {
    const { title, organization, speaksFor, headsIt, from, until } = row;
    const named = !isNobody(organization) || !isNobody(speaksFor);
    if (title === null && (named || headsIt || from !== null || until !== null)) {
      issueAt(context, 'title', 'Write the title of the role, such as “spokesman”.');
    }
    if (headsIt && isNobody(organization)) {
      issueAt(context, 'organization', 'Name the organization that this role heads.');
    }
    const end = boundsOf(until)?.latest ?? null;
    if (boundsOf(until)?.latest === null) {
      issueAt(
        context,
        'until',
        'Write when the role ended, or leave it empty if it is still held.',
      );
    }
    const beginning = boundsOf(from)?.earliest ?? null;
    if (beginning !== null && end !== null && end < beginning) {
      issueAt(context, 'until', 'The role ends before it begins.');
    }
  })
  .transform((row) => ({
    id: row.id ?? null,
    title: row.title ?? '',
    organization: row.organization,
    headsIt: row.headsIt,
    speaksFor: row.speaksFor,
    from: row.from,
    until: row.until,
  }));

/** The roles that a form lists; rows left empty are nothing. */
export const roleRows = z
  .array(roleRow)
  .max(100, { error: 'Write at most 100 roles.' })
  .default([])
  .transform((rows) => rows.filter(({ title }) => title !== ''));
export type RoleRow = z.output<typeof roleRows>[number];

function isLanguageOrNull(tag: string | null): boolean {
  if (tag === null) return true;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function issueAt(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message });
}
