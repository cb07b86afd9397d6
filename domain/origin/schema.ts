import { z } from 'zod';

import { reasonForm } from '../history/reason-schema';
import { sourcePick } from '../source/pick';
import { optionalTime } from '../time/schema';

const twoOf = (message: string) => ({
  firstId: z.uuid({ error: message }),
  secondId: z.uuid({ error: message }),
});

/** Two attributions of one claim that go back to one mouth. */
export const sameOrigin = reasonForm.extend({
  submissionId: z.uuid(),
  claimId: z.uuid(),
  ...twoOf('Choose two attributions.'),
});
export type SameOrigin = z.infer<typeof sameOrigin>;

/** Two unnamed sources that are known to be different people; `claimId`: where it was noticed. */
export const differentPeople = reasonForm.extend({
  submissionId: z.uuid(),
  claimId: z.uuid(),
  ...twoOf('Choose two unnamed sources.'),
});
export type DifferentPeople = z.infer<typeof differentPeople>;

/** A second editor's agreement to a mark. */
export const markConfirmation = z.object({ id: z.uuid(), claimId: z.uuid() });
export type MarkConfirmation = z.infer<typeof markConfirmation>;

/** Who another outlet's unnamed source was named as, and when. */
export const identification = reasonForm.extend({
  submissionId: z.uuid(),
  unnamedId: z.uuid(),
  named: sourcePick,
  identifiedOn: optionalTime().refine((edtf) => edtf !== null, {
    error: 'Write when the source was named, for example “12 Nov 2024”.',
  }),
});
export type NewIdentification = z.infer<typeof identification>;
