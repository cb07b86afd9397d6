/** Languages that a form offers, by their names in English (BCP 47 tag to name). */
const names: Readonly<Record<string, string>> = {
  sq: 'Albanian',
  ar: 'Arabic',
  hy: 'Armenian',
  az: 'Azerbaijani',
  be: 'Belarusian',
  bn: 'Bengali',
  bs: 'Bosnian',
  bg: 'Bulgarian',
  my: 'Burmese',
  ca: 'Catalan',
  zh: 'Chinese',
  hr: 'Croatian',
  cs: 'Czech',
  da: 'Danish',
  nl: 'Dutch',
  en: 'English',
  et: 'Estonian',
  fi: 'Finnish',
  fr: 'French',
  ka: 'Georgian',
  de: 'German',
  el: 'Greek',
  he: 'Hebrew',
  hi: 'Hindi',
  hu: 'Hungarian',
  is: 'Icelandic',
  id: 'Indonesian',
  ga: 'Irish',
  it: 'Italian',
  ja: 'Japanese',
  kk: 'Kazakh',
  ko: 'Korean',
  ku: 'Kurdish',
  lv: 'Latvian',
  lt: 'Lithuanian',
  mk: 'Macedonian',
  mt: 'Maltese',
  no: 'Norwegian',
  ps: 'Pashto',
  fa: 'Persian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sr: 'Serbian',
  'sr-Latn': 'Serbian (Latin)',
  sk: 'Slovak',
  sl: 'Slovenian',
  so: 'Somali',
  es: 'Spanish',
  sw: 'Swahili',
  sv: 'Swedish',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
};

/** A language's name in English, or its tag where the desk has no name for it. */
export function languageName(tag: string): string {
  return names[tag] ?? tag;
}

/** What a form offers, by name; `present` is added if it is none of them. */
export function languageChoices(present?: string): { value: string; label: string }[] {
  const tags = Object.keys(names);
  if (present && !Object.hasOwn(names, present)) tags.push(present);
  return tags.map((value) => ({ value, label: languageName(value) }));
}
