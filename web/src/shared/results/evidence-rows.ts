import type { EvidenceKind } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

export type EvidenceRow = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly obtainedOn: string;
  readonly bytes: number;
  readonly mediaType: string;
};

const KILO = 1_024;
const FORMATS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/plain': 'TXT',
};

/** A file's format and size as people say them, e.g. `PDF, 120 kt`. */
export const fileText = ({ bytes, mediaType }: EvidenceRow, { t, number }: Pick<Words, 't' | 'number'>): string =>
  `${FORMATS[mediaType] ?? mediaType}, ${t('evidence.kilobytes', { size: number(Math.max(1, Math.round(bytes / KILO))) })}`;
