import type { ReactNode } from 'react';

import { RefusalWords } from './refusal-words';

export type NoticeTone = 'info' | 'done' | 'warning' | 'error';

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
}

/** Something the page has to say about itself; an error interrupts a screen reader, the rest wait. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {title ? <p className="notice-title">{worded(title)}</p> : null}
      {children ? <div>{worded(children)}</div> : null}
    </div>
  );
}

function worded(content: ReactNode): ReactNode {
  return typeof content === 'string' ? <RefusalWords message={content} /> : content;
}
