'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { buttonClasses, type ButtonLook } from './button';
import { classes } from './classes';
import { Kbd } from './kbd';

interface SubmitButtonProps {
  children: ReactNode;
  /** What it says while the form is under way, e.g. “Saving…”. */
  pendingLabel?: string;
  look?: ButtonLook;
  small?: boolean;
  wide?: boolean;
  shortcut?: string;
  /** Asked before the form is sent; it may prevent that. */
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** With several submit buttons in one form, name and value tell which was pressed. */
  name?: string;
  value?: string;
  formAction?: string | ((data: FormData) => void | Promise<void>);
}

/**
 * Sends its form. While that is under way it says so, keeps its focus and ignores further presses
 * (the submission id of the form is what makes one record of two presses).
 */
export function SubmitButton({
  children,
  pendingLabel = 'Saving…',
  look = 'primary',
  small,
  wide,
  shortcut,
  onPress,
  name,
  value,
  formAction,
}: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const pressed = pending && (!name || data?.get(name) === value);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      formAction={formAction}
      aria-disabled={pending || undefined}
      aria-keyshortcuts={shortcut}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onPress?.(event);
      }}
      className={classes(buttonClasses(look, small, wide), pressed && 'btn-pending')}
    >
      {pressed ? pendingLabel : children}
      {shortcut && !pressed ? (
        <Kbd>{shortcut.split(' ')[0]?.replace('Control+', 'Ctrl ')}</Kbd>
      ) : null}
    </button>
  );
}
