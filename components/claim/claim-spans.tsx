import { Select, type SelectOption } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { type ClaimFilter, hasSpans } from '@/domain/claim/list-filter';

/** Narrowing by days and numbers, folded away while nothing of it is asked. */
export function ClaimSpans({
  filter,
  units,
}: {
  filter: ClaimFilter;
  units: readonly SelectOption[];
}) {
  const { said, happened, logged, number } = filter;
  return (
    <details className="disclosure claim-spans" open={hasSpans(filter) || filter.unit !== null}>
      <summary>Dates and numbers</summary>
      <div className="disclosure-body claim-span-fields">
        <Days legend="Said" name="said" from={said.from} to={said.to} />
        <Days legend="Happened" name="happened" from={happened.from} to={happened.to} />
        <Days legend="Logged" name="logged" from={logged.from} to={logged.to} />
        <fieldset className="claim-span">
          <legend>Number</legend>
          <TextInput
            label="Number from"
            hideLabel
            name="number_from"
            inputMode="decimal"
            placeholder="from"
            defaultValue={number.from ?? ''}
          />
          <TextInput
            label="Number to"
            hideLabel
            name="number_to"
            inputMode="decimal"
            placeholder="to"
            defaultValue={number.to ?? ''}
          />
          {units.length > 0 ? (
            <Select
              label="Unit"
              hideLabel
              name="unit"
              emptyLabel="Any unit"
              options={units}
              defaultValue={filter.unit ?? ''}
            />
          ) : null}
        </fieldset>
      </div>
    </details>
  );
}

interface DaysProps {
  legend: string;
  name: string;
  from: string | null;
  to: string | null;
}

function Days({ legend, name, from, to }: DaysProps) {
  return (
    <fieldset className="claim-span">
      <legend>{legend}</legend>
      <input
        className="control"
        type="date"
        name={`${name}_from`}
        aria-label={`${legend} from`}
        defaultValue={from ?? ''}
      />
      <input
        className="control"
        type="date"
        name={`${name}_to`}
        aria-label={`${legend} until`}
        defaultValue={to ?? ''}
      />
    </fieldset>
  );
}
