import { anewField } from '@/domain/person/signed-out';

/**
 * Asks the desk for the page that is open anew, with these words in their form, as a browser without
 * scripts would send them: the scripts of this page are older than the desk. Nothing is stored.
 */
export function openAnew(data: FormData): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.enctype = 'multipart/form-data';
  form.action = window.location.href;
  form.hidden = true;
  const add = (name: string, value: string) => {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.append(field);
  };
  for (const [name, value] of data) if (typeof value === 'string') add(name, value);
  add(anewField, 'yes');
  document.body.append(form);
  form.submit();
}
