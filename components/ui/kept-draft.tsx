'use client';

import { parse } from '@conform-to/dom';
import type { FormMetadata } from '@conform-to/react';
import { useEffect, useState } from 'react';

import { Button } from './button';
import { type Draft, forgetDraft, keepDraft, readDraft } from './draft-store';
import { Notice } from './notice';
import { Instant } from './time';

interface KeptDraftProps {
  form: FormMetadata;
  /** Under which name it is kept, with the person's id in it. */
  draftKey: string;
  /** The form came back with errors: what it holds was not saved. */
  returned: boolean;
}

/**
 * Keeps what is typed into the surrounding form in this browser, so that it survives a closed tab,
 * and offers it the next time. Never place it in a form about our own unnamed sources (design,
 * source protection).
 */
export function KeptDraft({ form, draftKey, returned }: KeptDraftProps) {
  const [found, setFound] = useState<Draft | null>(null);

  useEffect(() => {
    const element = document.querySelector<HTMLFormElement>(`#${CSS.escape(form.id)}`);
    if (!element) return;
    const keep = (sent: boolean) => {
      const { payload } = parse(new FormData(element), { resolve: (value) => ({ value }) });
      keepDraft(draftKey, payload, sent);
    };
    if (returned) keep(false);
    else setFound(readDraft(draftKey));
    const typed = () => keep(false);
    const sent = ({ submitter }: SubmitEvent) => {
      // A press on "Add a relay" sends the form too, but saves nothing.
      keep(submitter?.getAttribute('name') !== '__intent__');
    };
    element.addEventListener('input', typed);
    element.addEventListener('submit', sent);
    return () => {
      element.removeEventListener('input', typed);
      element.removeEventListener('submit', sent);
    };
  }, [form.id, draftKey, returned]);

  if (!found) return null;
  return (
    <Notice title="You were writing here before">
      <p>
        It was kept in this browser: <Instant at={new Date(found.at).toISOString()} />.
      </p>
      <div className="flex gap-2">
        <Button
          small
          onClick={() => {
            // The type asks for one flat level; a form's value nests.
            form.update({ value: found.value as Record<string, string> });
            setFound(null);
          }}
        >
          Put it back
        </Button>
        <Button
          small
          look="quiet"
          onClick={() => {
            forgetDraft(draftKey);
            setFound(null);
          }}
        >
          Discard it
        </Button>
      </div>
    </Notice>
  );
}
