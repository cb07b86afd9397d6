'use client';

import { type ReactNode } from 'react';

import { OpenedByField } from '@/components/person/opened-by';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useChoice } from '@/components/ui/use-choice';
import type { Refusal } from '@/domain/result';

/** What became of the last press; `dismissed`: the key that can be brought back. */
export type SuggestionDecision = { dismissed: string } | { restored: string } | Refusal | null;

interface SuggestionFormProps {
  action: (state: SuggestionDecision, data: FormData) => Promise<SuggestionDecision>;
  articleVersionId: string;
  /** The list with its buttons. */
  children: ReactNode;
}

/** The one form around all suggestions of an article: each button posts which one it is about. */
export function SuggestionForm({ action, articleVersionId, children }: SuggestionFormProps) {
  const [state, send] = useChoice(action);
  return (
    <form action={send} className="grid gap-3">
      <OpenedByField />
      <input type="hidden" name="articleVersionId" value={articleVersionId} />
      {state && 'ok' in state ? <Notice tone="error">{state.message}</Notice> : null}
      {state && 'dismissed' in state ? (
        <div className="dismissed-notice">
          <span role="status">Dismissed.</span>
          <Button
            small
            look="quiet"
            type="submit"
            name="restore"
            value={state.dismissed}
            shortcut="u"
          >
            Undo
          </Button>
        </div>
      ) : null}
      {state && 'restored' in state ? (
        <p className="meta" role="status">
          It is back.
        </p>
      ) : null}
      {children}
    </form>
  );
}
