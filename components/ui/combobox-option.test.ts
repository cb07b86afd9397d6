import { describe, expect, it } from 'vitest';
import { comboboxEntries } from './combobox-option';

const kremlin = { value: '1', label: 'The Kremlin' };
const peskov = { value: '2', label: 'Dmitry Peskov' };

describe('what the list of a combobox shows', () => {
  it('offers what was used last before anything is typed, and nothing to create', () => {
    expect(comboboxEntries('  ', [peskov], [kremlin], true)).toEqual([
      { kind: 'option', option: kremlin },
    ]);
  });

  it('offers what was found, then to create what was typed', () => {
    expect(comboboxEntries('krem', [kremlin], [peskov], true)).toEqual([
      { kind: 'option', option: kremlin },
      { kind: 'create' },
    ]);
  });

  it('does not offer to create a name that is already there', () => {
    expect(comboboxEntries(' the kremlin ', [kremlin], [], true)).toEqual([
      { kind: 'option', option: kremlin },
    ]);
  });

  it('offers no creation where none is possible', () => {
    expect(comboboxEntries('krem', [], [], false)).toEqual([]);
  });
});
