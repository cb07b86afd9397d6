'use client';

import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Button } from '@/components/ui/button';

interface MergePickFormProps {
  label: string;
  hint: string;
  search: (query: string) => Promise<ComboboxOption[]>;
  /** What is chosen already. */
  chosen?: ComboboxOption | undefined;
  error?: string | undefined;
}

/** Chooses the other side of a merge and shows what it would do: a plain GET of the same page. */
export function MergePickForm({ label, hint, search, chosen, error }: MergePickFormProps) {
  return (
    <form method="get" className="merge-pick">
      <Combobox
        label={label}
        name="into"
        hint={hint}
        search={search}
        errors={error ? [error] : []}
        {...(chosen ? { defaultOption: chosen } : {})}
      />
      <div>
        <Button type="submit">Show what it does</Button>
      </div>
    </form>
  );
}
