import type { SourceValue } from './source-value';

/** A source's form as text, field by field; the names are those of domain/source/schema. */
export type SourceFormValues = {
  kind: string;
  name: string;
  note?: string;
  owner?: string;
  statedReason?: string;
  countLow?: string;
  countHigh?: string;
  outlet?: SourceValue;
  /** `on` if ticked. */
  official?: string;
  held?: string;
  aliases?: AliasValue[];
  roles?: RoleValue[];
};

export type AliasValue = {
  id?: string;
  name?: string;
  language?: string;
};

export type RoleValue = {
  id?: string;
  title?: string;
  organization?: SourceValue;
  headsIt?: string;
  speaksFor?: SourceValue;
  from?: string;
  until?: string;
};
