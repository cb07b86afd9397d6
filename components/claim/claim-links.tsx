import type { FormAction } from '@/components/ui/form-state';
import type { Status } from '@/domain/claim/settle-status';
import { statusWords } from '@/domain/claim/status-sentence';
import type { ClaimLinkView } from '@/domain/claim/view';
import { Notice } from '@/components/ui/notice';

import { UnlinkForm } from './unlink-form';
import { linkWords } from './link-words';
import { StatusMark } from './status-mark';

/** A claim that is shaky ground for one that presupposes it. */
const shaky: readonly Status[] = ['disputed', 'denied', 'retracted', 'unverified'];

/** Says so where this claim rests on one that is itself in doubt. */
export function PresupposesWarning({ links }: { links: readonly ClaimLinkView[] }) {
  const doubtful = links.filter(
    ({ kind, outward, status }) => kind === 'presupposes' && outward && shaky.includes(status),
  );
  return doubtful.map((link) => (
    <Notice key={link.id} tone="warning">
      Presupposes a claim that is {statusWords[link.status]}:{' '}
      <a href={link.href}>
        <span className="ref">{link.reference}</span> {link.statement}
      </a>
    </Notice>
  ));
}

/** Links to other claims, both ways, with where those stand. */
export function ClaimLinks({
  links,
  unlink,
}: {
  links: readonly ClaimLinkView[];
  /** Null: the reader may not remove links. */
  unlink: FormAction | null;
}) {
  return (
    <ul className="claim-links">
      {links.map((link) => (
        <li key={link.id}>
          <span className="role">
            {linkWords[link.kind][link.outward ? 'outward' : 'inward']}{' '}
            <span className="ref">{link.reference}</span>
          </span>
          <a href={link.href} className="claim-link-statement">
            {link.statement}
          </a>
          <span className="claim-link-foot">
            <StatusMark status={link.status} />
            {unlink && link.outward ? (
              <UnlinkForm action={unlink} linkId={link.id} reference={link.reference} />
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
