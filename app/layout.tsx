import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './globals.css';

import { Resent } from '@/components/ui/resent';
import { ResentWords } from '@/components/ui/resent-words';
import { resentHeader, takeResent } from '@/server/http/resent-words';

export const metadata: Metadata = {
  title: { default: 'Onrecord', template: '%s · Onrecord' },
  description: 'The claim desk: who says so, through whom, and who denies it.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1e2024' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered for its request: a page made beforehand would carry no nonce.
  await connection();
  const entries = takeResent((await headers()).get(resentHeader));
  return (
    <html lang="en">
      <body>
        <Resent entries={entries}>
          {entries ? <ResentWords entries={entries} /> : null}
          {children}
        </Resent>
      </body>
    </html>
  );
}
