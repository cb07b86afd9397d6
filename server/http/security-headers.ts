interface Situation {
  /** The random value that this response's scripts and styles carry. */
  nonce: string;
  /** PUBLIC_URL begins with https. */
  tls: boolean;
  /** The development server needs eval, inline styles and its socket. */
  development: boolean;
}

/** The Content-Security-Policy of a page: nothing from elsewhere, scripts by nonce alone. */
export function contentSecurityPolicy({ nonce, development }: Omit<Situation, 'tls'>): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "img-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers that every response carries. */
export function securityHeaders(situation: Situation): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(situation),
    'X-Content-Type-Options': 'nosniff',
    // "no-referrer" would make browsers send "Origin: null" with forms, which is refused.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    ...(situation.tls && { 'Strict-Transport-Security': 'max-age=63072000' }),
  };
}
