import { Fragment, type ReactNode } from 'react';

import { ButtonLink } from '@/components/ui/button';
import { AsideSection } from '@/components/ui/columns';
import { DefinitionList } from '@/components/ui/definition-list';
import { MaybeLink } from '@/components/attribution/speaker-line';
import type { ClaimView } from '@/domain/claim/view';

import { AsOfForm } from './as-of-form';

interface ClaimAsideProps {
  claim: ClaimView;
  links: ReactNode;
  /** When it has to be decided. */
  needed: ReactNode;
  /** Who was asked for a response. */
  responses: ReactNode;
  /** The articles of ours that rely on the claim. */
  uses: ReactNode;
  history: ReactNode;
  /** Withdraw, merge or restore. */
  removal: ReactNode;
  /** The claims that were merged into this one; null: none. */
  merges: ReactNode;
}

/** What stands beside the evidence: what to do, what the claim is about, links and history. */
export function ClaimAside({
  claim,
  links,
  needed,
  responses,
  uses,
  history,
  removal,
  merges,
}: ClaimAsideProps) {
  return (
    <>
      {claim.can.edit ? (
        <AsideSection>
          <ButtonLink wide look="primary" shortcut="a" href={`${claim.href}/attributions/new`}>
            Add an attribution
          </ButtonLink>
          <ButtonLink wide shortcut="e" href={`${claim.href}/edit`}>
            Edit the claim
          </ButtonLink>
        </AsideSection>
      ) : null}
      <AsideSection title="About">
        <DefinitionList
          items={[
            { term: 'Participants', detail: <Participants participants={claim.participants} /> },
            { term: 'Counts', detail: claim.quantity?.counted },
            { term: 'Of', detail: claim.quantity?.population },
            { term: 'Unit', detail: claim.quantity?.unit },
            { term: claim.kind === 'event' ? 'Happened' : 'Time', detail: claim.eventTime?.words },
            { term: 'Story', detail: claim.story ? <MaybeLink link={claim.story} /> : null },
            { term: 'Tags', detail: claim.tags.length > 0 ? <Tags tags={claim.tags} /> : null },
            { term: 'Logged by', detail: claim.loggedBy },
          ]}
        />
      </AsideSection>
      {needed ? <AsideSection title="Needed by">{needed}</AsideSection> : null}
      <AsideSection title="Response sought">{responses}</AsideSection>
      <AsideSection title="Where used">{uses}</AsideSection>
      {merges ? <AsideSection title="Merged into this">{merges}</AsideSection> : null}
      <AsideSection title="Other claims">{links}</AsideSection>
      <AsideSection title="As of another day">
        <AsOfForm small href={claim.href} side="said" />
      </AsideSection>
      <AsideSection title="History">
        {history}
        <a href={`${claim.href}/history`} className="aside-more">
          The whole history
        </a>
      </AsideSection>
      {removal ? <AsideSection>{removal}</AsideSection> : null}
    </>
  );
}

function Participants({ participants }: Pick<ClaimView, 'participants'>) {
  if (participants.length === 0) return <span className="role">none named</span>;
  return (
    <ul className="participants">
      {participants.map((participant) => (
        <li key={participant.href}>
          <MaybeLink link={participant} />
          {participant.ownAct ? <span className="role"> own act</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** Each leads to the claims that have it. */
function Tags({ tags }: { tags: readonly string[] }) {
  return tags.map((tag, index) => (
    <Fragment key={tag}>
      {index > 0 ? ', ' : null}
      <a href={`/claims?${new URLSearchParams({ tag })}`}>{tag}</a>
    </Fragment>
  ));
}
