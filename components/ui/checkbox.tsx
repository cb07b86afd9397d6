import type { ComponentPropsWithoutRef } from 'react';
import { controlProps, FieldErrors, FieldHint, type FieldProps } from './field';

/** One yes or no; posts `value` (default `on`) when ticked and nothing otherwise. */
export function Checkbox({
  label,
  name,
  id = name,
  hint,
  errors,
  ...rest
}: Omit<FieldProps, 'required' | 'hideLabel'> &
  Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type'>) {
  return (
    <div className="field">
      <label className="choice">
        <input {...rest} type="checkbox" {...controlProps({ label, name, id, hint, errors })} />
        <span>{label}</span>
        <FieldHint id={id} hint={hint} />
      </label>
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}
