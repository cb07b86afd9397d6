import type { NamedLink } from '../attribution/view';
import type { Status } from '../claim/settle-status';
import type { CorrectionOutcome } from './schema';

/** One correction in the list; instants are ISO 8601. */
export interface CorrectionView {
  id: string;
  article: NamedLink & { reference: string };
  claim: { reference: string; href: string; statement: string; language: string };
  before: Status;
  /** The status that shook the claim; equal to `before`: it was so when the claim was attached. */
  after: Status;
  /** The claim as it stands now. */
  present: Status;
  sentence: string;
  raisedAt: string;
  settled: { outcome: CorrectionOutcome; note: string; by: string; at: string } | null;
}

/** A page of settled corrections; cursors are null where there is no such page. */
export interface SettledCorrections {
  rows: CorrectionView[];
  older: string | null;
  newer: string | null;
}
