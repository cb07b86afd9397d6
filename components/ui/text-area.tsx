import type { ComponentPropsWithoutRef } from 'react';
import { classes } from './classes';
import { Field, type FieldProps } from './field';

interface TextAreaProps
  extends FieldProps, Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldProps> {
  /** Claims and quoted words are written in the serif in which they will be read. */
  serif?: boolean;
}

/** Several lines of words; it grows with what is typed. */
export function TextArea({
  label,
  name,
  id,
  hint,
  errors,
  required,
  hideLabel,
  serif,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <Field {...{ label, name, id, hint, errors, required, hideLabel }}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          className={classes('control', serif && 'control-serif', className)}
        />
      )}
    </Field>
  );
}
