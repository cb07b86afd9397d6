import { StanceMark } from '@/components/attribution/stance-mark';
import { StatusMark } from '@/components/claim/status-mark';
import { Instant } from '@/components/ui/time';
import type { ChangedClaim, StoryChange, StoryChanges } from '@/domain/story/view';

interface ChangesProps {
  /** Null: nobody told anything yet, since this is the first visit. */
  changes: StoryChanges | null;
  /** The list of the story's claims, the latest activity first. */
  listHref: string;
}

/** What changed in a story since the reader last looked, in words. */
export function Changes({ changes, listHref }: ChangesProps) {
  return (
    <section className="section" aria-labelledby="changes-title">
      <h2 id="changes-title">
        Since your last visit
        {changes ? (
          <span className="role">
            {' '}
            on <Instant at={changes.since} />
          </span>
        ) : null}
      </h2>
      {changes === null ? (
        <p className="role">This is your first visit. Next time, what has changed stands here.</p>
      ) : changes.claims.length === 0 ? (
        <p className="role">Nothing has changed.</p>
      ) : (
        <ol className="story-changes">
          {changes.claims.map((claim) => (
            <ChangedEntry key={claim.reference} claim={claim} />
          ))}
        </ol>
      )}
      {changes && changes.moreClaims > 0 ? (
        <p>
          <a href={listHref}>
            {changes.moreClaims === 1 ? '1 more claim' : `${changes.moreClaims} more claims`} had
            activity since
          </a>
        </p>
      ) : null}
    </section>
  );
}

function ChangedEntry({ claim }: { claim: ChangedClaim }) {
  return (
    <li>
      <p>
        <span className="ref">{claim.reference}</span>{' '}
        <a className="claim-statement" href={claim.href} lang={claim.language}>
          {claim.statement}
        </a>
      </p>
      {claim.statusBefore ? (
        <p className="story-moved">
          <StatusMark status={claim.statusBefore} /> <span className="role">became</span>{' '}
          <StatusMark status={claim.status} />
        </p>
      ) : null}
      <ul className="story-change-list">
        {claim.changes.map((change) => (
          <Change
            key={`${change.at} ${change.words} ${change.statement?.reference}`}
            change={change}
          />
        ))}
      </ul>
      {claim.moreChanges > 0 ? (
        <p className="meta">
          <a href={`${claim.href}/history`}>{claim.moreChanges} more changes</a>
        </p>
      ) : null}
    </li>
  );
}

function Change({ change }: { change: StoryChange }) {
  const { at, by, words, statement } = change;
  return (
    <li>
      {by ?? 'Onrecord'} {words}
      {statement ? (
        <>
          : {statement.who} <StanceMark stance={statement.stance} scope={statement.scope} />{' '}
          <a href={statement.href}>{statement.reference}</a>
        </>
      ) : null}
      <span className="meta">
        {' '}
        <Instant at={at} />
      </span>
    </li>
  );
}
