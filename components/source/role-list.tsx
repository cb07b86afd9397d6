interface Linked {
  name: string;
  href: string;
}

/** A role with its times as a journalist would write them; '' where unknown. */
export interface ShownRole {
  id: string;
  title: string;
  organization: Linked | null;
  headsIt: boolean;
  speaksFor: Linked | null;
  from: string;
  until: string;
}

/** The roles of a source in words, the one taken up last first. */
export function RoleList({ roles }: { roles: readonly ShownRole[] }) {
  return (
    <ol className="role-list">
      {roles.map((role) => (
        <li key={role.id}>
          <span className="role-times">{times(role)}</span>
          <span>
            {role.title}
            {role.organization ? (
              <>
                , <a href={role.organization.href}>{role.organization.name}</a>
              </>
            ) : null}
            {role.headsIt ? <span className="role"> · heads it</span> : null}
            {role.speaksFor ? (
              <span className="role">
                {' '}
                · speaks for <a href={role.speaksFor.href}>{role.speaksFor.name}</a>
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function times({ from, until }: ShownRole): string {
  if (from && until) return `${from} – ${until}`;
  if (from) return from.startsWith('since') ? from : `since ${from}`;
  if (until) return until.startsWith('by') ? until : `until ${until}`;
  return 'time unknown';
}
