import { Checkbox } from '@/components/ui/checkbox';

/** Own reporting: whether the file is kept beside its text. It is not, unless somebody wants it. */
export function KeepOriginal({ defaultValue }: { defaultValue: string | undefined }) {
  return (
    <Checkbox
      label="Keep the file itself as well"
      name="keepOriginal"
      value="yes"
      defaultChecked={defaultValue !== undefined}
      hint="Only you and editors can open it. A file may say who wrote it, when and on which machine: leave this off if a source gave it to you."
    />
  );
}
