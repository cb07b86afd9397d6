'use client';

import type { FieldMetadata } from '@conform-to/react';
import { useState } from 'react';

import { TextInput } from '@/components/ui/text-input';

/** Reads a day that is typed without its year; null: there is nothing to read. */
export type ReadSaid = (typed: string) => Promise<{ typed: string; basis: string } | null>;

interface SaidFieldProps {
  field: FieldMetadata<string | undefined>;
  /** In words: "12 Nov 2024". */
  published: string;
  readSaid: ReadSaid;
}

/**
 * When something was said. "Yesterday" and "12 November" become the day that they mean as one leaves the
 * field, which says so; without scripts they do when the form is sent.
 */
export function SaidField({ field, published, readSaid }: SaidFieldProps) {
  const [basis, setBasis] = useState<string | null>(null);
  async function read(input: HTMLInputElement) {
    const { value } = input;
    // Without an answer it is read when the form is sent.
    const found = value.trim() === '' ? null : await readSaid(value).catch(() => null);
    if (!found || input.value !== value) return;
    input.value = found.typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    setBasis(`Read from ${found.basis}.`);
  }
  return (
    <div className="grid gap-1">
      <TextInput
        label="Said"
        name={field.name}
        defaultValue={field.initialValue ?? ''}
        hint={`11 Nov 2024, yesterday, Sunday, about 10 Nov 2024, by 12 Nov 2024. Empty: by publication (${published}).`}
        errors={field.errors ?? []}
        onInput={() => setBasis(null)}
        onBlur={({ currentTarget }) => void read(currentTarget)}
      />
      <p className="field-hint" role="status">
        {basis}
      </p>
    </div>
  );
}
