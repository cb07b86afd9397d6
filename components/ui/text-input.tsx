import type { ComponentPropsWithoutRef } from 'react';
import { classes } from './classes';
import { Field, type FieldProps } from './field';

/** One line of words with its label, hint and errors. */
export function TextInput({
  label,
  name,
  id,
  hint,
  errors,
  required,
  hideLabel,
  className,
  ...rest
}: FieldProps & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps>) {
  return (
    <Field {...{ label, name, id, hint, errors, required, hideLabel }}>
      {(control) => (
        <input type="text" {...rest} {...control} className={classes('control', className)} />
      )}
    </Field>
  );
}
