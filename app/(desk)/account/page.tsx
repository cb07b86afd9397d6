import type { Metadata } from 'next';

import { ChoiceForm } from '@/components/person/choice-form';
import { ChangePasswordForm } from '@/components/person/change-password-form';
import { SecondFactorSection } from '@/components/person/second-factor-section';
import { SessionsTable } from '@/components/person/sessions-table';
import { TokensSection } from '@/components/person/tokens-section';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { passwordLength } from '@/domain/person/password';
import { ownTokens } from '@/server/api/token-queries';
import { settings } from '@/server/newsroom/queries';
import { proofAsked } from '@/server/person/prove';
import { listOwnSessions } from '@/server/person/queries';
import { secondFactorOf } from '@/server/person/second-factor-queries';
import { requireSession } from '@/server/person/session';

import {
  changePasswordAction,
  endOtherSessionsAction,
  endSessionAction,
  makeRecoveryCodesAction,
  removeSecondFactorAction,
} from './actions';
import { MailChoices } from './mail-choices';
import { createTokenAction, revokeTokenAction } from './token-actions';

export const metadata: Metadata = { title: 'Your account' };

const done = new Map([
  ['password', 'The password is changed. All other sessions have ended.'],
  ['session', 'The session has ended.'],
  ['second-factor', 'The second factor is removed.'],
  ['sessions', 'All other sessions have ended.'],
  ['mail', 'What comes by mail is saved.'],
  ['token', 'The token is revoked.'],
]);

interface AccountPageProps {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const session = await requireSession();
  const { actor, email, id } = session;
  const [sessions, factor, { secondFactorFor }, asked, tokens] = await Promise.all([
    listOwnSessions(actor, new Date()),
    secondFactorOf(actor.id),
    settings(),
    proofAsked(session),
    ownTokens(actor, new Date()),
  ]);
  const note = done.get(String((await searchParams).done));
  return (
    <>
      <PageHeader size="form" title="Your account" />
      <div className="grid max-w-[760px] gap-10">
        {note ? <Notice tone="done" title={note} /> : null}
        <DefinitionList
          items={[
            { term: 'Name', detail: actor.name },
            { term: 'E-mail', detail: email },
            { term: 'Role', detail: actor.role },
          ]}
        />
        <section>
          <h2 className="headline-small mb-3">Where you are signed in</h2>
          <SessionsTable sessions={sessions} current={id} end={endSessionAction} />
          {sessions.length > 1 ? (
            <div className="mt-3">
              <ChoiceForm send={endOtherSessionsAction} hidden={{}}>
                <SubmitButton look="plain" small pendingLabel="Ending…">
                  End all other sessions
                </SubmitButton>
              </ChoiceForm>
            </div>
          ) : null}
        </section>
        <SecondFactorSection
          factor={factor}
          required={secondFactorFor.includes(actor.role)}
          asked={asked}
          makeCodes={makeRecoveryCodesAction}
          remove={removeSecondFactorAction}
        />
        <TokensSection
          tokens={tokens}
          asked={asked}
          make={createTokenAction}
          revoke={revokeTokenAction}
        />
        <MailChoices actor={actor} />
        <section>
          <h2 className="headline-small mb-3">Change your password</h2>
          <div className="max-w-[420px]">
            <ChangePasswordForm send={changePasswordAction} minPassword={passwordLength.min} />
          </div>
        </section>
      </div>
    </>
  );
}
