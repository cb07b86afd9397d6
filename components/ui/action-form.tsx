'use client';

import { Fragment, type ReactNode, type SubmitEvent, useRef } from 'react';

import { OpenedByField } from '@/components/person/opened-by';
import { formField } from '@/domain/person/signed-out';

import { KeptDraft } from './kept-draft';
import { LeaveWarning } from './leave-warning';
import type { Kept } from './use-kept-form';

interface ActionFormProps {
  /** What `useKeptForm` gives. */
  kept: Kept;
  action: (data: FormData) => void;
  /** Before it is sent; `preventDefault` stops it. */
  onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/**
 * A form that sends itself to an action and loses nothing that was typed. React resets a form once its
 * action has answered, and with it every field that was refused: the reset is stopped here. Enter in a
 * field presses the form's first submit button, which in a form with lists would be one that adds or
 * removes a row: an unseen one stands before them. What is typed is kept as `useKeptForm` was told.
 */
export function ActionForm({ kept, action, onSubmit, children }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { id, keeps, personId, returned, round } = kept;
  return (
    <form
      ref={form}
      id={id}
      className="form"
      action={action}
      onSubmit={onSubmit}
      noValidate
      // Going back would have the browser itself keep the words otherwise.
      autoComplete={keeps === 'nothing' ? 'off' : undefined}
      onReset={(event) => event.preventDefault()}
    >
      <OpenedByField />
      <input type="hidden" name={formField} value={id} />
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      {keeps === 'draft' && personId ? (
        <KeptDraft form={form} kept={{ ...kept, personId }} />
      ) : null}
      {keeps === 'nothing' ? <LeaveWarning formId={id} returned={returned} /> : null}
      <Fragment key={round}>{children}</Fragment>
    </form>
  );
}
