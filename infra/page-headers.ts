import { HeadersReferrerPolicy } from 'aws-cdk-lib/aws-cloudfront';

/** What a page may load and ask: its own origin, and the origins that files are sent to. */
export const pagePolicy = (uploads: readonly string[]): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...uploads].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');

/** What every page is sent with besides; the web application's own server sends the same. */
export const PAGE_HEADERS = {
  referrer: HeadersReferrerPolicy.SAME_ORIGIN,
  transportSeconds: 63_072_000,
  custom: [
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
  ],
} as const;
