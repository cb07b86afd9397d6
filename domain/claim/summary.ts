import type { Status } from './settle-status';
import type { ClaimStatus } from './status';
import { type SentencePart, sentenceParts, statusSentence } from './status-sentence';
import type { Waiting } from './waiting';

/** The denormalised result that a claim carries, plain JSON, so that lists never aggregate. */
export interface ClaimSummary {
  status: Status;
  sentence: string;
  parts: SentencePart[];
  origins: { min: number; max: number };
  denyingOrigins: { min: number; max: number };
  /** Voices that take each stance on the whole claim, of those that assert and deny as their word stands. */
  stances: {
    asserting: number;
    denying: number;
    declining: number;
    notResponding: number;
    questioning: number;
    retracting: number;
  };
  repeats: number;
  figuresDiffer: boolean;
  contradictsItself: boolean;
  /** Something asserts the claim, and nobody named does. */
  soleUnnamedBasis: boolean;
  waiting: Waiting;
}

/** What lists and feeds need of a status; the same status always gives the same JSON. */
export function summarize(status: ClaimStatus): ClaimSummary {
  const { assertingOrigins, denyingOrigins } = status;
  return {
    status: status.status,
    sentence: statusSentence(status),
    parts: sentenceParts(status),
    origins: { min: assertingOrigins.min, max: assertingOrigins.max },
    denyingOrigins: { min: denyingOrigins.min, max: denyingOrigins.max },
    stances: {
      asserting: status.assertingNames.length,
      denying: status.denyingNames.length,
      declining: status.declines,
      notResponding: status.noResponse,
      questioning: status.questions,
      retracting: status.retractingNames.length,
    },
    repeats: status.repeats,
    figuresDiffer: status.figuresDiffer,
    contradictsItself: status.contradictsItself.length > 0,
    soleUnnamedBasis: status.namelessBasis !== null,
    waiting: status.waiting,
  };
}
