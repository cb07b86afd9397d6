'use client';

import { useState } from 'react';
import { Button } from './button';

/** Puts `text` on the clipboard and says so. Show the text beside it too: it needs JavaScript. */
export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('Could not copy');
    }
  }
  return (
    <>
      <Button small onClick={() => void copy()}>
        {said || label}
      </Button>
      <span className="sr-only" role="status">
        {said}
      </span>
    </>
  );
}
