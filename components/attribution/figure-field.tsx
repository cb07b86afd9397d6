'use client';

import type { FieldMetadata } from '@conform-to/react';
import { useRef } from 'react';

import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';

interface FigureFieldProps {
  field: FieldMetadata<string | undefined>;
  /** Two ways to read what is filled in; empty: there is one or none. */
  readings: readonly string[];
}

/** A figure with its qualifier. What can be read in two ways is chosen by a press, never silently. */
export function FigureField({ field, readings }: FigureFieldProps) {
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} className="grid gap-2">
      <TextInput
        label="Figure"
        name={field.name}
        defaultValue={field.initialValue ?? ''}
        hint="Only for quantities, with its qualifier: “almost 50,000”, “4 to 5”."
        errors={field.errors ?? []}
      />
      {readings.length > 0 ? (
        <div className="readings" role="group" aria-label="How the figure is read">
          <span className="meta">It can be read in two ways:</span>
          {readings.map((reading) => (
            <Button
              key={reading}
              small
              onClick={() => {
                const input = root.current?.querySelector('input');
                if (!input) return;
                input.value = reading;
                input.dispatchEvent(new Event('input', { bubbles: true }));
              }}
            >
              {reading}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
