import { MaybeLink } from '@/components/attribution/speaker-line';
import { ReasonForm } from '@/components/history/reason-form';
import { ButtonLink } from '@/components/ui/button';
import type { FormAction } from '@/components/ui/form-state';
import { Instant } from '@/components/ui/time';
import type { RequestState } from '@/domain/response/request-state';
import type { ResponseRequestView } from '@/domain/response/view';

const stateWords: Record<RequestState, string> = {
  waiting: 'Awaited',
  answered: 'Answered',
  silent: 'No response by the deadline',
  silence_logged: 'Did not respond',
};

interface ResponseListProps {
  requests: readonly ResponseRequestView[];
  withdraw: FormAction;
}

/** Who was asked for a response to the claim, how and until when, and what came of it. */
export function ResponseList({ requests, withdraw }: ResponseListProps) {
  if (requests.length === 0) return <p className="role">Nobody was asked yet.</p>;
  return (
    <ul className="responses">
      {requests.map((request) => (
        <li key={request.id}>
          <b>
            <MaybeLink link={request.source} />
          </b>
          <p className={`response-state response-${request.state}`}>
            {stateWords[request.state]}
            {request.rows.map(({ reference, href }) => (
              <a key={href} href={href} className="ref">
                {' '}
                {reference}
              </a>
            ))}
          </p>
          <p className="meta">
            {request.how}; asked by {request.askedBy}, <Instant at={request.askedAt} />
            {request.deadline ? (
              <>
                ; until <Instant at={request.deadline} />
              </>
            ) : null}
          </p>
          {request.logSilenceHref ? (
            <ButtonLink small href={request.logSilenceHref}>
              Log: did not respond
            </ButtonLink>
          ) : null}
          {request.mayWithdraw ? (
            <ReasonForm
              action={withdraw}
              id={`request-${request.id}`}
              hidden={{ id: request.id }}
              label="Remove"
              question={`This note was a mistake: ${request.source.name} was not asked so. Why?`}
              look="quiet"
              small
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
