import { z } from 'zod';

/** Something on the desk as a combobox names it: picked (`id`), or by its reference or words. */
const pick = z.object({
  id: z.uuid({ error: 'Choose one from the list.' }).optional(),
  text: z.string().trim().max(2000, { error: 'Write at most 2000 characters.' }).optional(),
});
export type Pick = z.infer<typeof pick>;

/** Far above what one article needs. */
const most = 50;

/** Noting that an article of ours relies on claims. Lines left empty are nothing. */
export const claimUses = z
  .object({
    submissionId: z.uuid(),
    article: pick,
    claims: z
      .array(pick)
      .max(most, { error: `Name at most ${most} claims at once.` })
      .default([]),
  })
  .superRefine(({ article, claims }, context) => {
    const missing = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (isEmpty(article)) missing(['article'], 'Choose an article of ours from the list.');
    if (claims.every(isEmpty)) missing(['claims', 0], 'Choose a claim from the list.');
  });
export type ClaimUses = z.infer<typeof claimUses>;

/** True if a line names nothing. */
export function isEmpty({ id, text }: Pick): boolean {
  return !id && !text;
}

/** Marking an article as ours, or no longer. */
export const oursMark = z.object({ articleId: z.uuid(), ours: z.stringbool() });
export type OursMark = z.infer<typeof oursMark>;
