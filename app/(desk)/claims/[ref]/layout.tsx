import type { ReactNode } from 'react';

import { KeepsNothing } from '@/components/ui/keeps-nothing';
import { requireActor } from '@/server/person/session';
import { mayConcernOurSources } from '@/server/source/protected-queries';

interface ClaimLayoutProps {
  params: Promise<{ ref: string }>;
  children: ReactNode;
}

/** All pages of a claim: where one of its rows is our own reporting, no form keeps drafts. */
export default async function ClaimLayout({ params, children }: ClaimLayoutProps) {
  const { ref } = await params;
  return (
    <KeepsNothing when={await mayConcernOurSources(await requireActor(), ref)}>
      {children}
    </KeepsNothing>
  );
}
