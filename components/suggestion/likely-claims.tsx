'use client';

import { useEffect, useState } from 'react';

import { Kbd } from '@/components/ui/kbd';
import { acceptAddress, type LikelyClaim } from '@/domain/suggestion/view';

import { unlessPressed } from './pressed';

interface LikelyClaimsProps {
  articleReference: string;
  suggestion: string;
  find: (articleReference: string, suggestion: string) => Promise<LikelyClaim[]>;
}

/** Passing by fast asks for nothing. */
const pause = 150;

/** `c` for the likeliest, the number for the others. */
function keyOf(index: number): string {
  return index === 0 ? 'c' : String(index + 1);
}

/** The claims on the desk that a suggestion may be about, each a link to its form for that claim. */
export function LikelyClaims({ articleReference, suggestion, find }: LikelyClaimsProps) {
  const [claims, setClaims] = useState<LikelyClaim[]>([]);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => void look(), pause);
    async function look() {
      // Without an answer the form finds claims itself.
      const found = await find(articleReference, suggestion).catch(() => []);
      unlessPressed(() => {
        if (wanted) setClaims(found);
      });
    }
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [articleReference, suggestion, find]);
  if (claims.length === 0) return null;
  return (
    <div className="likely">
      <p className="meta">Logged before?</p>
      <ul>
        {claims.map((claim, index) => (
          <li key={claim.id}>
            <a
              href={acceptAddress(articleReference, suggestion, claim.reference)}
              aria-keyshortcuts={keyOf(index)}
            >
              <span className="ref">{claim.reference}</span> {claim.statement}
              <Kbd>{keyOf(index)}</Kbd>
            </a>
            <span className="meta"> {claim.status}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
