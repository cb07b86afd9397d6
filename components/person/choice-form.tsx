'use client';

import { type ReactNode, useId } from 'react';

import { FormMessage } from '@/components/ui/form-message';
import { useChoice } from '@/components/ui/use-choice';
import type { Proof } from '@/domain/person/proof';
import type { Refusal } from '@/domain/result';

import { OpenedByField } from './opened-by';
import { ProveFields } from './prove-fields';

/** A refused choice, with what was chosen. */
export type RefusedChoice = Refusal & { chosen?: Record<string, string> };

/** What a form of few choices sends itself to; it goes elsewhere on success. */
export type SendChoice = (
  state: RefusedChoice | null,
  data: FormData,
) => Promise<RefusedChoice | null>;

interface ChoiceFormProps {
  send: SendChoice;
  /** What it is about: hidden fields by name. */
  hidden: Record<string, string>;
  /** What it asks beforehand to show that it is them; otherwise it asks once it is sent. */
  asked?: Proof;
  /** The controls in a line, with the submit button; a function is told what was chosen before. */
  children: ReactNode | ((chosen: Record<string, string>) => ReactNode);
}

/**
 * A small form inside a list: it can be refused, but nothing is typed that could be lost.
 */
export function ChoiceForm({ send, hidden, asked = 'nothing', children }: ChoiceFormProps) {
  const [refusal, action] = useChoice(send);
  const chosen = refusal && 'chosen' in refusal ? refusal.chosen : null;
  const id = useId();
  return (
    <form
      action={action}
      className="grid gap-2"
      noValidate
      // React would take back what was chosen once the action has answered.
      onReset={(event) => event.preventDefault()}
    >
      <OpenedByField />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={refusal && { ok: false, message: refusal.message }} />
      <ProveFields id={id} asked={asked} errors={refusal?.fields} />
      <div className="min-[900px]:-my-1 flex flex-wrap items-center gap-2">
        {typeof children === 'function' ? children(chosen ?? {}) : children}
      </div>
    </form>
  );
}
