'use client';

import type { ReactNode } from 'react';

import { type FormAction, unsent } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { useSending } from '@/components/ui/use-kept-form';
import type { CorrectionView } from '@/domain/correction/view';

import { CorrectionItem } from './correction-item';
import { isSettleForm, SettleForm } from './settle-form';

interface OpenCorrectionsProps {
  corrections: readonly CorrectionView[];
  settle: FormAction;
  /** False: the reader may only read. */
  maySettle: boolean;
  /** Where none is open. */
  empty: ReactNode;
}

/**
 * Open corrections, each with the form that settles it. What came back from the action is kept for the
 * whole list: a correction that somebody else settled first is not in it any more, and neither the
 * refusal nor a word that was typed may go with it.
 */
export function OpenCorrections({ corrections, settle, maySettle, empty }: OpenCorrectionsProps) {
  const sending = useSending(settle, unsent, isSettleForm);
  const state = sending.answer;
  const sent = (state.lastResult?.initialValue ?? {}) as { correctionId?: string; note?: string };
  const message = state.lastResult?.error?.['']?.[0];
  const isGone = !corrections.some(({ id }) => id === sent.correctionId);
  return (
    <>
      {message && isGone ? (
        <Notice tone="error" title={message}>
          {sent.note ? <p>You had written: “{sent.note}”</p> : null}
        </Notice>
      ) : null}
      {corrections.length === 0 ? empty : null}
      <ul className="corrections">
        {corrections.map((correction) => (
          <CorrectionItem key={correction.id} correction={correction}>
            {correction.sentence ? <p className="sentence">{correction.sentence}</p> : null}
            {maySettle ? (
              <SettleForm
                correctionId={correction.id}
                sending={
                  sent.correctionId === correction.id ? sending : { ...sending, answer: unsent }
                }
              />
            ) : (
              <p className="meta">An editor settles it.</p>
            )}
          </CorrectionItem>
        ))}
      </ul>
    </>
  );
}
