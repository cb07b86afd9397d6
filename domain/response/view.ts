import type { NamedLink } from '../attribution/view';
import type { RequestState } from './request-state';

/** One request for a response, on the claim's page; instants are ISO 8601. */
export interface ResponseRequestView {
  id: string;
  source: NamedLink;
  how: string;
  askedAt: string;
  deadline: string | null;
  askedBy: string;
  state: RequestState;
  /** The rows that answer it, or that say that nothing came: "C-1042/3". */
  rows: { reference: string; href: string }[];
  /** Where it is logged that they did not respond; null: not now. */
  logSilenceHref: string | null;
  mayWithdraw: boolean;
}
