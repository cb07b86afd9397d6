'use client';

import { type ReactNode, useActionState } from 'react';

import { FormMessage } from '@/components/ui/form-message';
import type { Refusal } from '@/domain/result';

/** What a form of few choices sends itself to; it goes elsewhere on success. */
export type SendChoice = (state: Refusal | null, data: FormData) => Promise<Refusal | null>;

interface ChoiceFormProps {
  send: SendChoice;
  /** What it is about: hidden fields by name. */
  hidden: Record<string, string>;
  /** The controls in a line, with the submit button. */
  children: ReactNode;
}

/** A small form inside a list: it can be refused, but nothing is typed that could be lost. */
export function ChoiceForm({ send, hidden, children }: ChoiceFormProps) {
  const [refusal, action] = useActionState(send, null);
  return (
    <form action={action} className="grid gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="min-[900px]:-my-1 flex flex-wrap items-center gap-2">{children}</div>
      <FormMessage state={refusal && { ok: false, message: refusal.message }} />
    </form>
  );
}
