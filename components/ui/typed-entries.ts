import { parse } from '@conform-to/dom';

import { formField, openedByField } from '@/domain/person/signed-out';

/** Names and values of a form's fields, in their order. */
export type Entries = readonly (readonly [string, string])[];

/** What a form posts of the page that it stands on; no draft puts it back. */
const ofThePage = new Set([openedByField, formField, '__intent__', '__state__']);

/** The texts that a form posts, without what React, Conform and the page add. */
export function typedEntries(data: FormData): Entries {
  return [...data].flatMap(([name, value]): Entries =>
    typeof value === 'string' && !name.startsWith('$ACTION') && !ofThePage.has(name)
      ? [[name, value]]
      : [],
  );
}

/** The texts of a form as it stands, without passwords and codes. */
export function entriesOf(form: HTMLFormElement): Entries {
  const secret = namesIn(form, '[type=password], [autocomplete=one-time-code]');
  return typedEntries(new FormData(form)).filter(([name]) => !secret.has(name));
}

/**
 * What a person has typed and chosen in a form, in one text to compare. A hidden field by itself is
 * the page's, such as a revision; one that is part of something (`claim.id`) holds a choice.
 */
export function wordsOf(form: HTMLFormElement): string {
  const hidden = namesIn(form, '[type=hidden]');
  const words = entriesOf(form).filter(
    ([name, value]) => value !== '' && (!hidden.has(name) || /[.[]/.test(name)),
  );
  return JSON.stringify(words);
}

/** Whether something was typed before the scripts came, other than these entries say. */
export function isTyped(form: HTMLFormElement, entries: Entries): boolean {
  const known = (name: string, value: string) =>
    entries.some((entry) => entry[0] === name && entry[1] === value);
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) {
      return field.value !== field.defaultValue && !known(field.name, field.value);
    }
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
    if (field.type === 'checkbox' || field.type === 'radio') {
      return field.checked && !field.defaultChecked && !known(field.name, field.value);
    }
    return field.value !== field.defaultValue && !known(field.name, field.value);
  });
}

/** The value of a form as Conform nests it: `claim.text` is the text of the claim. */
export function valueOf(entries: Entries): Record<string, string> {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  // The type asks for one flat level; the value nests.
  return parse(data, { resolve: (value) => ({ value }) }).payload as Record<string, string>;
}

function namesIn(form: HTMLFormElement, selector: string): Set<string> {
  return new Set([...form.querySelectorAll<HTMLInputElement>(selector)].map(({ name }) => name));
}
