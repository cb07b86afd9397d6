import type { FieldMetadata } from '@conform-to/react';
import { useState } from 'react';

import type { ArticleKind } from '@/domain/article/kind';
import { limits } from '@/domain/text/limits';
import { TextArea } from '@/components/ui/text-area';

interface ArticleTextFieldProps {
  kind: ArticleKind;
  field: Pick<FieldMetadata<string | undefined>, 'key' | 'name' | 'initialValue' | 'errors'>;
}

/**
 * The text as pasted. One that is far too long never reaches the server, which would answer without
 * the form: the browser then says so itself and sends nothing.
 */
export function ArticleTextField({ kind, field }: ArticleTextFieldProps) {
  const [tooLong, setTooLong] = useState(false);
  const errors = tooLong
    ? ['The text is longer than 1 MB. Leave out what is not the article.']
    : (field.errors ?? []);
  return (
    <TextArea
      key={field.key}
      className="article-text-field"
      label={kind === 'published' ? 'Text' : 'Notes or transcript'}
      name={field.name}
      required
      serif
      rows={14}
      defaultValue={field.initialValue ?? ''}
      errors={errors}
      hint={
        kind === 'published'
          ? 'Paste all of it as published, without menus and comments. It cannot be changed afterwards.'
          : 'As it was said or written. It cannot be changed afterwards.'
      }
      onInput={({ currentTarget }) => {
        const long = new Blob([currentTarget.value]).size > limits.articleBytes;
        // Without words: our own message stands at the field.
        currentTarget.form?.toggleAttribute('data-too-long', long);
        setTooLong(long);
      }}
    />
  );
}
