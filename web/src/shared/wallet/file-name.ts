import type { CertificateKind } from '@kt/terms';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** Under which name a report's file is saved: its kind, and what it is by its content. */
export const fileName = (kind: CertificateKind, mediaType: string | undefined): string =>
  `${kind}.${ENDINGS[mediaType ?? ''] ?? 'bin'}`;
