'use client';

import type { ReactNode, SubmitEvent } from 'react';

import { OpenedByField } from '@/components/person/opened-by';

interface ActionFormProps {
  id: string;
  action: (data: FormData) => void;
  /** Before it is sent; `preventDefault` stops it. */
  onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/**
 * A form that sends itself to an action and keeps what was typed. React resets a form once its action
 * has answered, and with it every field that was refused: the reset is stopped here. Enter in a field
 * presses the form's first submit button, which in a form with lists would be one that adds or removes
 * a row: an unseen one stands before them.
 */
export function ActionForm({ id, action, onSubmit, children }: ActionFormProps) {
  return (
    <form
      id={id}
      className="form"
      action={action}
      onSubmit={onSubmit}
      noValidate
      onReset={(event) => event.preventDefault()}
    >
      <OpenedByField />
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      {children}
    </form>
  );
}
