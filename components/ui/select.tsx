import type { ComponentPropsWithoutRef } from 'react';
import { classes } from './classes';
import { Field, type FieldProps } from './field';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectProps
  extends FieldProps, Omit<ComponentPropsWithoutRef<'select'>, keyof FieldProps | 'children'> {
  options: readonly SelectOption[];
  /** The words of the empty choice; without them there is none. */
  emptyLabel?: string;
}

/** The browser's own list of choices, for up to a dozen or so; more want a Combobox. */
export function Select({
  label,
  name,
  id,
  hint,
  errors,
  required,
  hideLabel,
  options,
  emptyLabel,
  className,
  ...rest
}: SelectProps) {
  return (
    <Field {...{ label, name, id, hint, errors, required, hideLabel }}>
      {(control) => (
        <select {...rest} {...control} className={classes('control', className)}>
          {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
