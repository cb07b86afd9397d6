'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** While a text is still being read: so often the page looks whether it is. */
const every = 2_000;

/** Reads the page anew for as long as it stands there. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
