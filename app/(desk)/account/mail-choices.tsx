import { MailChoicesForm } from '@/components/notice/mail-choices-form';
import type { Actor } from '@/domain/person/role';
import { config } from '@/server/config';
import { mailChoicesOf } from '@/server/notification/queries';

import { chooseMailAction } from './mail-actions';

/** What comes by mail, to be chosen. */
export async function MailChoices({ actor }: { actor: Actor }) {
  return (
    <section id="mail">
      <h2 className="headline-small mb-3">What comes by mail</h2>
      {config().mail ? null : (
        <p className="meta mb-3">
          This desk has no mail server yet, so nothing is mailed. What you choose counts once it
          has.
        </p>
      )}
      <MailChoicesForm choices={await mailChoicesOf(actor)} send={chooseMailAction} />
    </section>
  );
}
