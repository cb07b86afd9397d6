/** Why words of a page or file are not in the text that was read from it. */
export const leftOutKinds = [
  'struck',
  'hidden',
  'caption',
  'related',
  'promo',
  'consent',
  'comment',
  'byline',
  'menu',
  'repeat',
  'note',
  'other',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

export const leftOutWords: Readonly<Record<LeftOutKind, string>> = {
  struck: 'Struck out',
  hidden: 'Hidden from readers of the page',
  caption: 'Captions and credits',
  related: 'Links to other stories',
  promo: 'Newsletters, subscriptions and advertisements',
  consent: 'Consent text',
  comment: 'Comments',
  byline: 'Headline, byline and date',
  menu: 'Menus and buttons',
  repeat: 'Words that stand there twice',
  note: 'Notes of a word processor',
  other: 'Boxes and lines beside the text',
};

/** Words that were not taken into the text. */
export interface LeftOut {
  kind: LeftOutKind;
  text: string;
}
