import { Fragment } from 'react';

import type { FormAction } from '@/components/ui/form-state';
import type { GapView } from '@/domain/claim/view';

import { DenialRoleForm } from './denial-role-form';

interface GapListProps {
  gaps: readonly GapView[];
  /** Adds the role that makes a denial a participant's. */
  addRole: FormAction;
}

/** What is missing before we print, each with the ways to mend it, or that nothing is. */
export function GapList({ gaps, addRole }: GapListProps) {
  if (gaps.length === 0) {
    return <p className="gaps-none">Nothing is missing from the checklist before we print.</p>;
  }
  return (
    <section aria-labelledby="gaps-title" className="gaps-section">
      <h2 id="gaps-title" className="gaps-title">
        Missing before we print
      </h2>
      <ul className="gaps">
        {gaps.map((gap) => (
          <li key={gap.text}>
            <span>
              {gap.text.replace(/\.$/, '')}
              {gap.links.map(({ name, href }) => (
                <Fragment key={href}>
                  {' · '}
                  <a href={href}>{name}</a>
                </Fragment>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {gaps
        .flatMap(({ roleForms }) => roleForms)
        .map((form) => (
          <DenialRoleForm key={form.attributionId} form={form} action={addRole} />
        ))}
    </section>
  );
}
