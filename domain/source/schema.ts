import { z } from 'zod';

import { line, optionalLine, optionalParagraphs } from '../text/clean-text';
import { limits } from '../text/limits';
import { unnamedOwners } from './kind';
import { isNobody, sourcePick } from './pick';
import { aliasRows, roleRows } from './rows';

const name = line(limits.name, 'The name');
const note = optionalParagraphs(limits.note, 'The note');
const ticked = z.boolean().default(false);

const actor = z.object({
  kind: z.enum(['person', 'organization']),
  name,
  note,
  aliases: aliasRows,
  roles: roleRows,
});

const outlet = z.object({ kind: z.literal('outlet'), name, note, aliases: aliasRows });

const document = z.object({
  kind: z.literal('document'),
  name,
  note,
  aliases: aliasRows,
  official: ticked,
  held: ticked,
});

const unnamed = z
  .object({
    kind: z.literal('unnamed'),
    name: line(limits.description, 'The description'),
    note,
    owner: z.enum(unnamedOwners, { error: 'Say whose unnamed source it is.' }),
    statedReason: optionalLine(limits.reason, 'The reason'),
    countLow: people(),
    countHigh: people(),
    outlet: sourcePick.optional(),
  })
  .superRefine((source, context) => {
    const { countLow, countHigh, owner } = source;
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (countHigh !== null && countLow === null) {
      wrong('countLow', 'Write the lowest number of people too.');
    }
    if (countLow !== null && countHigh !== null && countHigh < countLow) {
      wrong('countHigh', 'The highest number is below the lowest.');
    }
    if (owner === 'ours' && !isNobody(source.outlet)) {
      wrong('outlet', 'A source of ours spoke to us. Empty this field, or say that it is theirs.');
    }
  });

/** Everything that a person may write about a source, by its kind. Names of fields are the form's. */
export const sourceContent = z.discriminatedUnion('kind', [actor, outlet, document, unnamed], {
  error: 'Choose what kind of source it is.',
});
export type SourceContent = z.output<typeof sourceContent>;

/** The form that adds a source. */
export const newSourceForm = z.intersection(sourceContent, z.object({ submissionId: z.uuid() }));

/** The form that changes one: with the revision that it was filled from. */
export const editSourceForm = z.intersection(
  sourceContent,
  z.object({ revision: z.coerce.number().int().positive() }),
);

function people() {
  return z.coerce
    .number({ error: 'Write a number of people, or leave it empty.' })
    .int({ error: 'Write a whole number of people.' })
    .min(1, { error: 'At least one person spoke.' })
    .max(100_000, { error: 'Write at most 100,000.' })
    .optional()
    .transform((count) => count ?? null);
}
