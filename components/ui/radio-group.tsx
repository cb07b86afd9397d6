import type { ChangeEventHandler, ReactNode } from 'react';
import { classes } from './classes';
import { controlProps, FieldErrors, FieldHint, RequiredMark, type FieldProps } from './field';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Class on the choice, e.g. `stance-denies`, whose --stance colours it when chosen. */
  className?: string;
}

interface RadioGroupProps extends FieldProps {
  options: readonly RadioOption[];
  /** `list`: one below the other with hints. `inline`: in a line. `segments`: pressed buttons in a row. */
  look?: 'list' | 'inline' | 'segments';
  defaultValue?: string;
  /** With `onChange` in a client component; otherwise leave both out. */
  value?: string;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}

/** One of a few. The first radio has the group's id, so that an error summary can lead to it. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, name, hint, errors, required, hideLabel, options, look = 'list' } = props;
  const control = controlProps(props);
  return (
    <fieldset
      className="group"
      role="radiogroup"
      aria-describedby={control['aria-describedby']}
      aria-required={control['aria-required']}
      aria-invalid={control['aria-invalid']}
    >
      <legend className={hideLabel ? 'sr-only' : 'field-label'}>
        {label}
        {required ? <RequiredMark /> : null}
      </legend>
      <div
        className={
          look === 'segments' ? 'segments' : look === 'inline' ? 'group-inline' : 'grid gap-1'
        }
      >
        {options.map((option, index) => (
          <label
            key={option.value}
            className={classes(look === 'segments' ? 'segment' : 'choice', option.className)}
          >
            <input
              type="radio"
              id={index === 0 ? control.id : `${control.id}-${option.value}`}
              name={name}
              value={option.value}
              {...(props.onChange
                ? { checked: props.value === option.value, onChange: props.onChange }
                : { defaultChecked: props.defaultValue === option.value })}
            />
            <span>{option.label}</span>
            {look === 'list' && option.hint ? (
              <span className="field-hint">{option.hint}</span>
            ) : null}
          </label>
        ))}
      </div>
      <FieldHint id={control.id} hint={hint} />
      <FieldErrors id={control.id} errors={errors} />
    </fieldset>
  );
}
