import type { Id } from '@kt/kernel';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { SaveAttachment } from '../../../../shared/secrecy/save-attachment.tsx';
import type { GivenFile } from '../../../../shared/secrecy/versions.tsx';
import type { CallRef } from '../use-call.ts';

type FileProps = { readonly of: CallRef; readonly tender: Id<'tender'>; readonly file: GivenFile };

/** Saves a file of another's tender that was given to the reader's organisation. */
export const SaveGiven = ({ of: { authority, competition }, tender, file }: FileProps) => {
  const { t } = useWords();
  const { attachment } = useApi().provider.authorities[':authority'].tenders.disclosures;
  const { sha256 } = file;
  return (
    <SaveAttachment
      tender={tender}
      file={file}
      label={t('provider.others.save')}
      named={file.name ?? sha256.slice(0, 8)}
      fetch={() => attachment.$post({ param: { authority }, json: { competition, tender, sha256 } })}
    />
  );
};
