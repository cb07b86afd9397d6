import type { ReactNode } from 'react';

/** What every labelled control takes. */
export interface FieldProps {
  label: ReactNode;
  name: string;
  /** Defaults to `name`; give it where one page has two fields of one name. */
  id?: string;
  hint?: ReactNode;
  /** What is wrong, as the server said; `Refusal.fields[name]` fits. */
  errors?: readonly string[];
  required?: boolean;
  /** The label is read out, not shown. */
  hideLabel?: boolean;
}

/** What a control spreads upon itself so that label, hint and errors are tied to it. */
export interface ControlProps {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** The ids by which a field's parts know each other. */
export function controlProps({
  name,
  id = name,
  hint,
  errors,
  required,
}: FieldProps): ControlProps {
  const described = [hint ? `${id}-hint` : '', errors?.length ? `${id}-errors` : ''];
  return {
    id,
    name,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': errors?.length ? true : undefined,
    // Not the native attribute: its bubble would replace our own messages and their summary.
    'aria-required': required || undefined,
  };
}

/** Label above, control, quiet hint, errors. `children` is given the props for its control. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { label, hint, errors, required, hideLabel, children } = props;
  const control = controlProps(props);
  return (
    <div className="field">
      <label className={hideLabel ? 'sr-only' : 'field-label'} htmlFor={control.id}>
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      {children(control)}
      <FieldHint id={control.id} hint={hint} />
      <FieldErrors id={control.id} errors={errors} />
    </div>
  );
}

/** Says that a field must be filled; the control itself says it with `aria-required`. */
export function RequiredMark() {
  return (
    <span className="field-mark" aria-hidden="true">
      {' '}
      · needed
    </span>
  );
}

/** The hint of the field with this id. */
export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <div className="field-hint" id={`${id}-hint`}>
      {hint}
    </div>
  ) : null;
}

/** The errors of the field with this id. */
export function FieldErrors({ id, errors }: { id: string; errors?: readonly string[] }) {
  return errors?.length ? (
    <div className="field-errors" id={`${id}-errors`}>
      {errors.map((error) => (
        <p key={error}>{error}</p>
      ))}
    </div>
  ) : null;
}
