/** A pick as a form's default. */
export type PickValue = {
  id?: string;
  text?: string;
};

/** A source's form as text, field by field; the names are those of domain/source/schema. */
export type SourceFormValues = {
  kind: string;
  name: string;
  note?: string;
  owner?: string;
  statedReason?: string;
  countLow?: string;
  countHigh?: string;
  outlet?: PickValue;
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
  organization?: PickValue;
  headsIt?: string;
  speaksFor?: PickValue;
  from?: string;
  until?: string;
};
