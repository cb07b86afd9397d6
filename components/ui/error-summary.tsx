'use client';

import { useEffect, useRef, type MouseEvent } from 'react';
import { useFormStatus } from 'react-dom';

import { elsewhereIn, RefusalWords } from './refusal-words';

interface ErrorSummaryProps {
  /** Field name (or id) → what is wrong with it; `Refusal.fields` fits. */
  errors?: Record<string, string[] | undefined>;
  /** The refusal's own sentence. */
  message?: string;
}

/**
 * Lists what is wrong, each error a link to its field, and takes the focus when the answer comes to a
 * form that was sent, never while somebody types. Where nothing in the form is wrong and it has only to
 * be sent again, the focus stays where it is.
 */
export function ErrorSummary({ errors = {}, message }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).flatMap(([field, messages]) =>
    (messages ?? []).map((text) => ({ field, text })),
  );
  const shown = entries.length > 0 || Boolean(message);

  const { pending, data } = useFormStatus();
  // A summary that comes with its page, or after the form was sent, is an answer. It may come a moment
  // after the form has stopped waiting.
  const answerDue = useRef(true);

  useEffect(() => {
    // A press on "Add a relay" sends the form too, but asks for no answer.
    if (pending) answerDue.current = !data.has('__intent__');
    else if (answerDue.current && shown) {
      answerDue.current = false;
      if (elsewhereIn(message)) box.current?.scrollIntoView({ block: 'nearest' });
      else box.current?.focus();
    }
  });

  if (!shown) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">
        <RefusalWords message={message ?? 'Nothing is saved yet. Fix these first:'} />
      </p>
      {entries.length ? (
        <ul>
          {entries.map(({ field, text }) => (
            <li key={field + text}>
              <a href={`#${encodeURIComponent(field)}`} onClick={(event) => goTo(event, field)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Opens every fold around the field, then focuses it; without JavaScript the fragment does both. */
function goTo(event: MouseEvent, field: string): void {
  const target = document.getElementById(field);
  if (!target) return;
  event.preventDefault();
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
  target.focus();
}
