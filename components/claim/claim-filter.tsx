'use client';

import { useMemo } from 'react';

import { Button, ButtonLink } from '@/components/ui/button';
import { type Packed, unpack } from '@/components/ui/packed';
import { Select } from '@/components/ui/select';
import type { FacetName } from '@/domain/claim/facets';
import { type ClaimFilter as Filter, isNarrowed } from '@/domain/claim/list-filter';
import type { ClaimChoices } from '@/domain/claim/view';

import { ClaimSpans } from './claim-spans';
import { fixedChoices, sortOptions } from './facet-words';

interface ClaimFilterProps {
  filter: Filter;
  choices: Packed<ClaimChoices>;
}

/**
 * Narrows and sorts the list of claims, each choice with how many it would show; a plain form, so that
 * every view of it has an address.
 */
export function ClaimFilter({ filter, choices: packed }: ClaimFilterProps) {
  const choices = useMemo(() => unpack(packed), [packed]);
  const choose = (name: FacetName, label: string, any: string, chosen: string | null) => (
    <Select
      // A page that is read anew shows what its address says.
      key={`${name}${chosen}`}
      label={label}
      name={name}
      hideLabel
      emptyLabel={any}
      options={optionsOf(choices, name, chosen)}
      defaultValue={chosen ?? ''}
    />
  );
  const tick = (name: 'waiting' | 'mine' | 'unnamed', label: string) => {
    const facet = name === 'mine' ? 'by' : name;
    return (
      <label className="choice">
        <input
          key={String(filter[name])}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={filter[name]}
        />
        <span>
          {label}{' '}
          <span className="role">
            {countWords(choices, facet, choices.by[facet][0]?.count ?? 0)}
          </span>
        </span>
      </label>
    );
  };
  // On a phone these stand behind a tick, unless one of them is in use.
  const hasMore =
    isNarrowed({ ...filter, words: null, status: null }) || filter.sort !== 'activity';
  return (
    <search>
      <form method="get" action="/claims" className="claim-filter">
        <input
          key={filter.words ?? ''}
          className="control claim-words"
          type="search"
          name="q"
          maxLength={200}
          defaultValue={filter.words ?? ''}
          aria-label="Words in it"
          placeholder="Words in it"
        />
        {filter.exact ? <input type="hidden" name="exact" value="yes" /> : null}
        {choose('status', 'Status', 'Any status', filter.status)}
        <label className="choice filter-more">
          <input key={String(hasMore)} type="checkbox" defaultChecked={hasMore} />
          <span>More filters and the order</span>
        </label>
        <div className="filter-rest">
          {choose('verdict', 'Verdict', 'Any verdict', filter.verdict)}
          {choose('stance', 'Stance', 'Any stance', filter.stance)}
          {choose('kind', 'Kind', 'Any kind', filter.kind)}
          {choose('source', 'Source', 'Any source', filter.sourceId)}
          {choose('outlet', 'Outlet', 'Any outlet', filter.outletId)}
          {choose('story', 'Story', 'Any story', filter.storyId)}
          {choose('tag', 'Tag', 'Any tag', filter.tag)}
          {tick('waiting', 'Awaits sign-off')}
          {tick('mine', 'Mine')}
          {tick('unnamed', 'Nobody named says so')}
          <ClaimSpans filter={filter} units={optionsOf(choices, 'unit', filter.unit)} />
          <Select
            key={filter.sort}
            label="Order"
            name="sort"
            hideLabel
            options={sortOptions(filter.words)}
            defaultValue={filter.sort}
          />
        </div>
        <Button type="submit">Show</Button>
        {isNarrowed(filter) ? (
          <ButtonLink look="quiet" href="/claims">
            Show all
          </ButtonLink>
        ) : null}
      </form>
    </search>
  );
}

interface Option {
  value: string;
  label: string;
}

/** What somebody would see, with its number, and what is chosen now even if nothing fits. */
function optionsOf(choices: ClaimChoices, name: FacetName, chosen: string | null): Option[] {
  const counted = choices.by[name];
  const countOf = (value: string) => counted.find((choice) => choice.value === value)?.count ?? 0;
  const all: readonly Option[] = fixedChoices[name] ?? counted;
  const isThere = chosen === null || all.some(({ value }) => value === chosen);
  const missing = isThere
    ? []
    : [{ value: chosen, label: name === 'tag' || name === 'unit' ? chosen : 'The one chosen' }];
  return [...all, ...missing].flatMap(({ value, label }) => {
    const count = countOf(value);
    if (value === 'withdrawn') return [{ value, label }];
    if (count === 0 && value !== chosen) return [];
    return [{ value, label: `${label} (${countWords(choices, name, count)})` }];
  });
}

/** "12", or "12+" where only the first claims that fit were counted. */
function countWords({ atLeast }: ClaimChoices, name: FacetName, count: number): string {
  return atLeast.includes(name) ? `${count}+` : String(count);
}
