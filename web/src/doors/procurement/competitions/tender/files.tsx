import type { Id } from '@kt/kernel';
import { useApi } from '../../../../shared/api/api-context.ts';
import { sizeText } from '../../../../shared/format/size-text.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { SaveAttachment } from '../../../../shared/secrecy/save-attachment.tsx';
import type { CompetitionShown, TenderShown } from '../reads.ts';

type File = Pick<NonNullable<TenderShown['attachments']>[number], 'sha256' | 'type' | 'bytes'> & {
  /** As its sender calls it; evaluators are not told. */
  readonly name?: string;
  readonly fault?: NonNullable<TenderShown['attachments']>[number]['fault'];
};
type FilesProps = {
  readonly of: CompetitionShown['id'];
  readonly tender: Id<'tender'>;
  readonly files: readonly File[] | undefined;
  /** Whether the reader evaluates, and may not know whose it is. */
  readonly isMasked: boolean;
};

const Readable = ({
  of: competition,
  tender,
  isMasked,
  file,
  label,
}: Omit<FilesProps, 'files'> & { file: File; label: string }) => {
  const { t } = useWords();
  const one = useApi().procurement.competitions[':competition'].tenders[':tender'];
  const ask = { param: { competition, tender, sha256: file.sha256 } };
  return (
    <SaveAttachment
      tender={tender}
      file={file}
      label={t('competition_page.file.open')}
      named={label}
      fetch={() => (isMasked ? one['masked-attachments'][':sha256'].$get(ask) : one.attachments[':sha256'].$get(ask))}
    />
  );
};

/** The files of one tender: each can be saved, or says why it could not be opened. */
export const TenderFiles = ({ files = [], ...of }: FilesProps) => {
  const { t, number } = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="kt-plain-list" aria-label={t('competition_page.files')}>
      {files.map((file, n) => {
        const label = file.name ?? t('competition_page.file.nth', { n: number(n + 1) });
        return (
          <li key={file.sha256} className="kt-row">
            <span className="kt-written">{label}</span>
            <span className="kt-quiet">{sizeText(file.bytes, number)}</span>
            {file.fault === undefined ? (
              <Readable {...of} file={file} label={label} />
            ) : (
              <span>{t(`competition_page.file.fault.${file.fault}`)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
