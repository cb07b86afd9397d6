import type { ReactNode } from 'react';

import { KeepsNothing } from '@/components/ui/keeps-nothing';
import { isOwnReporting } from '@/server/source/protected-queries';

interface ArticleLayoutProps {
  params: Promise<{ ref: string }>;
  children: ReactNode;
}

/** All pages of an article: about our own reporting no form keeps drafts. */
export default async function ArticleLayout({ params, children }: ArticleLayoutProps) {
  const { ref } = await params;
  return <KeepsNothing when={await isOwnReporting(ref)}>{children}</KeepsNothing>;
}
