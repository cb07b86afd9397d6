import type { ReactNode } from 'react';

import { KeepsNothing } from '@/components/ui/keeps-nothing';
import { requireActor } from '@/server/person/session';
import { isUnnamed } from '@/server/source/protected-queries';

interface SourceLayoutProps {
  params: Promise<{ ref: string }>;
  children: ReactNode;
}

/** All pages of a source: about an unnamed one no form keeps drafts. */
export default async function SourceLayout({ params, children }: SourceLayoutProps) {
  const { ref } = await params;
  return <KeepsNothing when={await isUnnamed(await requireActor(), ref)}>{children}</KeepsNothing>;
}
