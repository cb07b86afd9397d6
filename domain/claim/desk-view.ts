import type { CorrectionView } from '../correction/view';
import type { ResponseRequestView } from '../response/view';
import type { ArticleUse } from '../use/view';

/** What the page of a claim shows beside its evidence. */
export interface ClaimDeskView {
  /** In the order of asking; `sourceId`: who was asked. */
  requests: (ResponseRequestView & { sourceId: string })[];
  /** Open ones only. */
  corrections: CorrectionView[];
  uses: ArticleUse[];
  /** Participants who can be asked for a response; `asked`: a request to them stands. */
  askable: { id: string; name: string; asked: boolean }[];
  can: { seekResponse: boolean; attach: boolean };
}
