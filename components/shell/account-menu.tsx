import type { ReactNode } from 'react';
import type { Actor } from '@/domain/person/role';
import { ShortcutKeys } from '@/components/ui/shortcut-keys';

interface AccountMenuProps {
  person: Pick<Actor, 'name' | 'role'>;
  /** The form that signs out. */
  signOut: ReactNode;
}

/** Who is signed in and what is theirs; a popover, so that it opens and closes without JavaScript. */
export function AccountMenu({ person, signOut }: AccountMenuProps) {
  return (
    <>
      <button type="button" className="account-button" popoverTarget="account-menu">
        <span className="account-initials" aria-hidden="true">
          {initials(person.name)}
        </span>
        <span className="account-name">{person.name}</span>
        <span className="sr-only">, account menu</span>
      </button>
      <div id="account-menu" className="account-menu" popover="auto">
        <p className="account-who">
          <b>{person.name}</b> <span className="role">{person.role}</span>
        </p>
        <a href="/account">Your account</a>
        <div className="px-2.5 py-1">
          <ShortcutKeys />
        </div>
        {signOut}
      </div>
    </>
  );
}

/** The first letters of the first and the last name, where letters there are. */
function initials(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? []);
  return letters.filter((_, index) => index === 0 || index === letters.length - 1).join('');
}
