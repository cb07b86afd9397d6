import { ClaimOver } from '@/components/claim/claim-over';
import { MergeNote } from '@/components/merge/merge-note';
import { Notice } from '@/components/ui/notice';
import type { ClaimView } from '@/domain/claim/view';
import type { MergeView } from '@/domain/merge/view';
import type { Actor } from '@/domain/person/role';
import type { MergedClaim } from '@/server/claim/merge-views';

import { Comments } from '../../comments';
import { undoClaimMergeAction } from './merge/actions';

const question =
  'Its attributions come back with their numbers. What was logged to the other claim since stays there. Why?';

interface MergedClaimPageProps {
  actor: Actor;
  claim: ClaimView;
  into: MergedClaim;
}

/** What is left of the page of a claim that was merged: where it went, who did it, and its talk. */
export function MergedClaimPage({ actor, claim, into }: MergedClaimPageProps) {
  const link = (
    <a href={into.href}>
      <span className="ref">{into.reference}</span>{' '}
      <span lang={into.language}>{into.statement}</span>
    </a>
  );
  return (
    <>
      <ClaimOver claim={claim} />
      <h1 className="headline claim-headline" lang={claim.language}>
        {claim.statement}
      </h1>
      <div className="claim-notice">
        <Notice tone="warning" title="This claim was merged into another">
          {into.merge ? (
            <MergeNote merge={into.merge} undo={undoClaimMergeAction} question={question}>
              Everything on it now stands under {link}
            </MergeNote>
          ) : (
            <p>Everything on it now stands under {link}</p>
          )}
        </Notice>
      </div>
      <p>
        <a href={`${claim.href}/history`}>The whole history</a>
      </p>
      <Comments actor={actor} target={{ claimId: claim.id, attributionId: null }} />
    </>
  );
}

/** The claims that were merged into this one, each with its undoing. */
export function MergedHere({ merges }: { merges: readonly MergeView[] }) {
  return merges.map((merge) => (
    <MergeNote key={merge.id} merge={merge} undo={undoClaimMergeAction} question={question}>
      Also stands for{' '}
      <a href={merge.from.href}>
        <span className="ref">{merge.from.reference}</span> {merge.from.name}
      </a>
    </MergeNote>
  ));
}
