import { ErrorSummary } from './error-summary';

/** What of Conform's form the summary needs. */
interface SentForm {
  errors: string[] | undefined;
  allErrors: Record<string, string[]>;
}

/** The errors of a form that came back: at fields as a list, otherwise the refusal's own sentence. */
export function FormErrors({ form }: { form: SentForm }) {
  const { '': _ofForm, ...ofFields } = form.allErrors;
  const atFields = Object.keys(ofFields).length > 0;
  return (
    <ErrorSummary
      errors={atFields ? ofFields : undefined}
      message={atFields ? undefined : form.errors?.[0]}
    />
  );
}
