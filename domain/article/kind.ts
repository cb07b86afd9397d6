/** What we read (published by somebody) or hold (our own reporting). */
export const articleKinds = ['published', 'own_reporting'] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const articleKindWords: Record<ArticleKind, string> = {
  published: 'Published',
  own_reporting: 'Own reporting',
};

/** How our own reporting came about. */
export const reportingForms = ['interview', 'call', 'event', 'document'] as const;
export type ReportingForm = (typeof reportingForms)[number];

export const reportingFormWords: Record<ReportingForm, string> = {
  interview: 'Interview',
  call: 'Call',
  event: 'Event',
  document: 'Document we hold',
};
