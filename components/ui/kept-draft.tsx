'use client';

import type { FormMetadata } from '@conform-to/react';
import { parse } from '@conform-to/dom';
import { useEffect, useState } from 'react';

import { Button } from './button';
import { Notice } from './notice';

interface KeptDraftProps {
  form: FormMetadata;
  /** Under which name it is kept, with the person's id in it. */
  draftKey: string;
}

const prefix = 'onrecord-draft:';
const fortnight = 14 * 24 * 60 * 60 * 1000;

interface Draft {
  at: number;
  value: NonNullable<Parameters<FormMetadata['update']>[0]>['value'];
}

/**
 * Keeps what is typed into the surrounding form in this browser, so that it survives a closed tab,
 * and offers it the next time. Sending the form forgets it. Never place it in a form about our own
 * unnamed sources (design, source protection).
 */
export function KeptDraft({ form, draftKey }: KeptDraftProps) {
  const [found, setFound] = useState<Draft | null>(null);
  const key = prefix + draftKey;

  useEffect(() => {
    setFound(readDraft(key));
    const element = document.querySelector<HTMLFormElement>(`#${CSS.escape(form.id)}`);
    if (!element) return;
    const keep = () => {
      const { payload } = parse(new FormData(element), { resolve: (value) => ({ value }) });
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), value: payload }));
    };
    const forget = () => localStorage.removeItem(key);
    element.addEventListener('input', keep);
    element.addEventListener('submit', forget);
    return () => {
      element.removeEventListener('input', keep);
      element.removeEventListener('submit', forget);
    };
  }, [form.id, key]);

  if (!found) return null;
  const done = () => {
    localStorage.removeItem(key);
    setFound(null);
  };
  return (
    <Notice title="You were writing here before">
      <p>It was kept in this browser on {new Date(found.at).toLocaleString()}.</p>
      <div className="flex gap-2">
        <Button
          small
          onClick={() => {
            form.update({ value: found.value, validated: false });
            setFound(null);
          }}
        >
          Put it back
        </Button>
        <Button small look="quiet" onClick={done}>
          Discard it
        </Button>
      </div>
    </Notice>
  );
}

function readDraft(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return draft && Date.now() - draft.at < fortnight ? draft : null;
  } catch {
    // What another version of the page left there is of no use.
    return null;
  }
}
