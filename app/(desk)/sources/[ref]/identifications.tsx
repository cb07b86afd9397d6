import { v7 as uuid } from 'uuid';

import { MaybeLink } from '@/components/attribution/speaker-line';
import { ReasonForm } from '@/components/history/reason-form';
import { IdentifyForm } from '@/components/origin/identify-form';
import type { IdentificationView } from '@/domain/origin/view';
import type { SourcePageView } from '@/server/source/page-queries';

import { findSources } from '../../pick-actions';
import { identifySourceAction, withdrawIdentificationAction } from './identify-actions';

interface IdentificationsProps {
  source: SourcePageView;
  identifications: readonly IdentificationView[];
  mayIdentify: boolean;
}

/** Who an unnamed source of another outlet was named as, or whom this named one turned out to be. */
export function Identifications({ source, identifications, mayIdentify }: IdentificationsProps) {
  const offers =
    mayIdentify && source.owner === 'theirs' && !source.withdrawn && !source.mergedInto;
  if (identifications.length === 0 && !offers) return null;
  return (
    <section className="section">
      <h2>{source.kind === 'unnamed' ? 'Identified as' : 'Was an unnamed source'}</h2>
      <ul className="mark-list">
        {identifications.map((one) => (
          <li key={one.id}>
            <p>
              {one.named ? 'Named as ' : 'Named as the source of '}
              <span className="ref">{one.other.reference}</span> <MaybeLink link={one.other} />,{' '}
              {one.on}
            </p>
            <p className="meta">
              {one.by}: “{one.reason}”
            </p>
            {one.mayWithdraw ? (
              <ReasonForm
                id={`withdraw-identification-${one.other.reference}`}
                action={withdrawIdentificationAction}
                hidden={{ id: one.id }}
                label="Withdraw"
                question="For a naming that was wrong. The two are no longer held to be one. Why?"
                small
              />
            ) : null}
          </li>
        ))}
      </ul>
      {offers ? (
        <IdentifyForm
          action={identifySourceAction}
          submissionId={uuid()}
          unnamedId={source.id}
          search={findSources}
        />
      ) : null}
    </section>
  );
}
