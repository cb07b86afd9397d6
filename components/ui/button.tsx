import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { classes } from './classes';
import { Kbd } from './kbd';

export type ButtonLook = 'primary' | 'plain' | 'danger' | 'quiet';

interface Look {
  look?: ButtonLook;
  small?: boolean;
  /** Fills its column; the key hint then stands at the right edge. */
  wide?: boolean;
  /** Single keys that press it, e.g. `a` or `n j`; the first is shown (see ShortcutKeys). */
  shortcut?: string;
  children: ReactNode;
}

/** The class names of a button, for the rare element that is neither `Button` nor `ButtonLink`. */
export function buttonClasses(look: ButtonLook = 'plain', small?: boolean, wide?: boolean): string {
  return classes('btn', `btn-${look}`, small && 'btn-small', wide && 'btn-wide');
}

/** A button that does something here; `type` is `button` unless told otherwise. */
export function Button({
  look,
  small,
  wide,
  shortcut,
  className,
  children,
  ...rest
}: Look & ComponentPropsWithoutRef<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(buttonClasses(look, small, wide), className)}
      aria-keyshortcuts={shortcut}
    >
      {children}
      {shortcut ? <Kbd>{shortcut.split(' ')[0]}</Kbd> : null}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({
  look,
  small,
  wide,
  shortcut,
  className,
  children,
  ...rest
}: Look & ComponentPropsWithoutRef<'a'> & { href: string }) {
  return (
    <a
      {...rest}
      className={classes(buttonClasses(look, small, wide), className)}
      aria-keyshortcuts={shortcut}
    >
      {children}
      {shortcut ? <Kbd>{shortcut.split(' ')[0]}</Kbd> : null}
    </a>
  );
}
