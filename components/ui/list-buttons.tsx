'use client';

import type { FormMetadata } from '@conform-to/react';

import { Button } from './button';

interface ListButtonsProps {
  form: FormMetadata;
  /** The list's name in the form. */
  list: string;
  index: number;
  length: number;
  /** What a row is, for people who hear the buttons: "relay 2". */
  row: string;
}

/** Moves or removes one row of a list in a form, by keyboard, by mouse or without JavaScript. */
export function ListButtons({ form, list, index, length, row }: ListButtonsProps) {
  const move = (to: number) => form.reorder.getButtonProps({ name: list, from: index, to });
  return (
    <div className="flex gap-1">
      {index > 0 ? (
        <Button type="submit" look="quiet" small {...move(index - 1)}>
          Up<span className="sr-only">: {row}</span>
        </Button>
      ) : null}
      {index < length - 1 ? (
        <Button type="submit" look="quiet" small {...move(index + 1)}>
          Down<span className="sr-only">: {row}</span>
        </Button>
      ) : null}
      <Button
        type="submit"
        look="quiet"
        small
        {...form.remove.getButtonProps({ name: list, index })}
      >
        Remove<span className="sr-only"> {row}</span>
      </Button>
    </div>
  );
}
