import { OpenedByField } from '@/components/person/opened-by';
import type { ArticleKind } from '@/domain/article/kind';
import { intakeLimits } from '@/domain/intake/limits';
import { buttonClasses } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';

/** Where the form below is posted to: a handler with a limit of its own. */
const address = '/articles/intake/receive';

/** Sends a file, or a page's HTML, to be read. A plain form: it needs no script. */
export function FileForm({ kind, submissionId }: { kind: ArticleKind; submissionId: string }) {
  const megabytes = intakeLimits.fileBytes / 1024 / 1024;
  return (
    <form className="form" method="post" action={address} encType="multipart/form-data">
      <OpenedByField />
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="kind" value={kind} />
      <Field
        label="File"
        name="file"
        hint={`.txt, .html, .docx, .odt, .eml, or .pdf with text in it; ${megabytes} MB at most.`}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            className="control"
            accept=".txt,.md,.html,.htm,.docx,.odt,.eml,.pdf,text/plain,text/html,application/pdf"
          />
        )}
      </Field>
      <TextArea
        label="Or a page’s HTML"
        name="html"
        rows={4}
        hint="Copied from the page’s source: its main text is found in it."
      />
      <div>
        <button type="submit" className={buttonClasses()}>
          Read it
        </button>
      </div>
    </form>
  );
}
