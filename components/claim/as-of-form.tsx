import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextInput } from '@/components/ui/text-input';
import type { AsOfSide } from '@/domain/claim/as-of';

interface AsOfFormProps {
  /** The claim's page. */
  href: string;
  side: AsOfSide;
  /** `2024-11-11`; left out: nothing is filled in, which asks for today. */
  day?: string;
  /** The latest day that can be asked for, `2024-11-11`; later ones are answered with today anyhow. */
  today?: string;
  /** In the page's aside, where there is little room. */
  small?: boolean;
}

export const asOfWords: Record<AsOfSide, string> = {
  said: 'said and published by then',
  accepted: 'accepted by us by then',
};

/** Asks for a claim as of a day; a plain form, so that every answer has an address. */
export function AsOfForm({ href, side, day, today, small = false }: AsOfFormProps) {
  return (
    <form method="get" action={`${href}/as-of`} className={small ? 'as-of as-of-small' : 'as-of'}>
      <TextInput
        label="Day"
        name="on"
        type="date"
        max={today}
        defaultValue={day}
        placeholder="2024-11-11"
      />
      <RadioGroup
        label="By what was"
        name="by"
        look={small ? 'list' : 'inline'}
        defaultValue={side}
        options={[
          { value: 'said', label: asOfWords.said },
          { value: 'accepted', label: asOfWords.accepted },
        ]}
      />
      <div>
        <Button type="submit" small={small}>
          Show that day
        </Button>
      </div>
    </form>
  );
}
