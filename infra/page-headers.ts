import { HeadersReferrerPolicy } from 'aws-cdk-lib/aws-cloudfront';

/** What every page is sent with; the web application's own server sends the same. */
export const PAGE_HEADERS = {
  policy: [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; '),
  referrer: HeadersReferrerPolicy.SAME_ORIGIN,
  transportSeconds: 63_072_000,
  custom: [
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
  ],
} as const;
