import type { FieldMetadata } from '@conform-to/react';
import { useEffect, useState } from 'react';

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
  useEffect(() => {
    if (!tooLong) return;
    const area = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(field.name)}`);
    const form = area?.form;
    const hold = (event: Event) => {
      event.preventDefault();
      area?.focus();
    };
    form?.addEventListener('submit', hold, true);
    return () => form?.removeEventListener('submit', hold, true);
  }, [tooLong, field.name]);
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
      onInput={({ currentTarget }) =>
        setTooLong(new Blob([currentTarget.value]).size > limits.articleBytes)
      }
    />
  );
}
