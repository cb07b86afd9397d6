import type { ReactNode } from 'react';

import { ReasonForm } from '@/components/history/reason-form';
import type { FormAction } from '@/components/ui/form-state';
import { Instant } from '@/components/ui/time';
import type { MergeView } from '@/domain/merge/view';

interface MergeNoteProps {
  merge: MergeView;
  /** What stands before who did it: a link to the other side. */
  children: ReactNode;
  undo: FormAction;
  /** What undoing does, in a sentence. */
  question: string;
}

/** A merge that stands: who did it, when and why, and its undoing for those who may. */
export function MergeNote({ merge, children, undo, question }: MergeNoteProps) {
  return (
    <div className="merge-note">
      <p>{children}</p>
      <p className="meta">
        {merge.by}, <Instant at={merge.at} />: “{merge.reason}”
      </p>
      {merge.mayUndo ? (
        <ReasonForm
          id={`undo-${merge.from.reference}`}
          action={undo}
          hidden={{ id: merge.id }}
          label="Undo the merge"
          question={question}
          small
        />
      ) : null}
    </div>
  );
}
