import { StatusMark } from '@/components/claim/status-mark';
import { Notice } from '@/components/ui/notice';
import type { AttributionView } from '@/domain/attribution/view';

import { ReviewStateMark } from './review-state-mark';
import { SpeakerLine } from './speaker-line';
import { StanceMark } from './stance-mark';

/** Who does what to which claim, with what is special about the row. */
export function AttributionHead({ view }: { view: AttributionView }) {
  const { present, claim } = view;
  const name = present.speaker?.name ?? 'Maker not stated';
  return (
    <header className={`attribution-head stance-${present.stance}`}>
      <div className="over">
        <span className="ref">{present.reference}</span>
        {view.offRecord && !view.withdrawn ? null : (
          <ReviewStateMark
            state={
              view.withdrawn
                ? 'withdrawn'
                : present.review === 'logged'
                  ? 'awaits_sign_off'
                  : present.review
            }
          />
        )}
      </div>
      <h1 className="sr-only">
        {present.reference}: {name}
      </h1>
      <SpeakerLine speaker={present.speaker} principal={present.principal} />
      <p className="attribution-stance">
        <StanceMark stance={present.stance} scope={present.scope} />
        {present.scopeWords ? <span className="scope-words"> {present.scopeWords}</span> : null}
        {present.figure ? <b className="figures figure-words">{present.figure}</b> : null}
      </p>
      <a href={claim.href} className="attribution-claim">
        <span className="claim-statement-large" lang={claim.language}>
          {claim.statement}
        </span>
        <span className="attribution-claim-foot">
          <span className="ref">{claim.reference}</span> <StatusMark status={view.claimStatus} />
        </span>
      </a>
      {view.offRecord ? (
        <Notice tone="warning" title="Off the record: counted nowhere">
          Seen by its author and by editors alone. Not for print, mail or talk.
        </Notice>
      ) : null}
      {view.withdrawn ? <Notice tone="warning" title="Withdrawn: it counts no longer." /> : null}
    </header>
  );
}
