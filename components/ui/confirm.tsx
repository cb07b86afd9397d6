import type { ReactNode } from 'react';
import { buttonClasses, type ButtonLook } from './button';

interface ConfirmProps {
  /** The words on the button that asks. */
  label: string;
  /** What is about to happen, as a question or a plain sentence. */
  question: ReactNode;
  look?: ButtonLook;
  small?: boolean;
  /** Open from the start; set it when the form inside came back with an error. */
  open?: boolean;
  /** The form that does it, with its own submit button (and a field for the reason, if any). */
  children: ReactNode;
}

/** A second look before something hard to take back. Pressing the button again folds it away. */
export function Confirm({ label, question, look = 'danger', small, open, children }: ConfirmProps) {
  return (
    <details className="confirm" open={open}>
      <summary className={buttonClasses(look, small)}>{label}</summary>
      <div className="confirm-panel">
        <p className="confirm-question">{question}</p>
        {children}
      </div>
    </details>
  );
}
