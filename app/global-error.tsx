'use client';

import './globals.css';
import ErrorPage from './error';

export default function GlobalErrorPage(props: Parameters<typeof ErrorPage>[0]) {
  return (
    <html lang="en">
      <body>
        <title>Failed · Onrecord</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
