import type { NamedLink } from '../attribution/view';
import type { Status } from '../claim/settle-status';

/** One article of ours that relies on a claim, on the claim's page; `since`: ISO 8601 instant. */
export interface ArticleUse {
  useId: string;
  article: NamedLink & { reference: string };
  by: string;
  since: string;
  /** An open correction stands against it. */
  correctionOpen: boolean;
}

/** One claim that an article of ours relies on, on the article's page. */
export interface ClaimUsed {
  useId: string;
  reference: string;
  href: string;
  statement: string;
  language: string;
  status: Status;
  sentence: string;
  correctionOpen: boolean;
}
