import type { Metadata } from 'next';

import { InvitationsTable } from '@/components/person/invitations-table';
import { InviteForm } from '@/components/person/invite-form';
import { PeopleTabs } from '@/components/person/people-tabs';
import { PeopleTable } from '@/components/person/people-table';
import { ButtonLink } from '@/components/ui/button';
import { AsideSection, Columns } from '@/components/ui/columns';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { proofAsked } from '@/server/person/prove';
import { listPeople } from '@/server/person/queries';
import { requireSession } from '@/server/person/session';

import {
  changeRoleAction,
  deactivateAction,
  inviteAction,
  reactivateAction,
  resetSecondFactorAction,
  revokeInvitationAction,
} from './actions';

export const metadata: Metadata = { title: 'People' };

const done = new Map([
  ['role', 'The role is changed. It counts from now on.'],
  ['deactivated', 'The account is switched off and its sessions have ended.'],
  ['reactivated', 'The account is switched on again.'],
  ['second-factor', 'The second factor is removed, and the sessions of its owner have ended.'],
  ['revoked', 'The invitation is taken back. Its link no longer works.'],
]);

interface PeoplePageProps {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const session = await requireSession();
  const { actor } = session;
  const result = await listPeople(actor, new Date());
  if (!result.ok) {
    return (
      <>
        <PageHeader size="form" title="People" />
        <Notice tone="warning" title={result.message} />
      </>
    );
  }
  const { people, invitations } = result;
  const asked = await proofAsked(session);
  const note = done.get(String((await searchParams).done));
  const active = people.filter(({ deactivatedAt }) => deactivatedAt === null).length;
  return (
    <>
      <PageHeader
        size="form"
        title="People"
        by={`${active} ${active === 1 ? 'person works' : 'people work'} at the desk.`}
        actions={
          <ButtonLink small href="#email" className="min-[900px]:hidden">
            Invite a person
          </ButtonLink>
        }
      />
      <PeopleTabs current="/people" />
      <Columns
        asideLabel="Invite a person"
        aside={
          <AsideSection title="Invite a person">
            <InviteForm send={inviteAction} asked={asked} />
          </AsideSection>
        }
      >
        <div className="grid gap-8">
          {note ? <Notice tone="done" title={note} /> : null}
          <PeopleTable
            people={people}
            self={actor.id}
            changeRole={changeRoleAction}
            deactivate={deactivateAction}
            reactivate={reactivateAction}
            resetSecondFactor={resetSecondFactorAction}
            asked={asked}
          />
          {invitations.length > 0 ? (
            <section>
              <h2 className="headline-small mb-3">Invitations</h2>
              <InvitationsTable invitations={invitations} revoke={revokeInvitationAction} />
            </section>
          ) : null}
        </div>
      </Columns>
    </>
  );
}
