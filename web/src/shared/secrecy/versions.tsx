import type { Cents, Id, Texts, Trilingual } from '@kt/kernel';
import { SECRECY_BASES, type SecrecyBasisCode } from '@kt/terms';
import type { ReactNode } from 'react';
import { sizeText } from '../format/size-text.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../page/page.tsx';
import { Facts, StateTag } from '../page/parts.tsx';

type Hidden = 'claimed' | SecrecyBasisCode;
type Part = {
  readonly field: string;
  readonly title: Trilingual;
  readonly text?: string;
  readonly cents?: Cents;
  readonly hidden?: Hidden;
};
type Said = {
  readonly requirement: string;
  readonly title: Texts;
  readonly says: boolean;
  readonly found?: { readonly met: boolean; readonly reason?: string };
};
export type GivenFile = {
  readonly sha256: string;
  readonly type: 'application/pdf' | 'image/png' | 'image/jpeg' | 'text/plain';
  readonly bytes: number;
  readonly name?: string;
  readonly hidden?: Hidden;
  readonly fault?: string;
};
/** A tender as others may read it. */
export type VersionShown = {
  readonly tender: Id<'tender'>;
  readonly provider?: Id<'organisation'>;
  readonly totalCents?: Cents;
  readonly parts: readonly Part[];
  readonly mustHaves?: readonly Said[];
  readonly attachments?: readonly GivenFile[];
};

const WhyHidden = ({ hidden }: { readonly hidden: Hidden }) => {
  const { t, name } = useWords();
  return (
    <p>
      <StateTag tone="neutral">{t('versions.hidden')}</StateTag>{' '}
      {hidden === 'claimed' ? t('versions.claimed') : name(SECRECY_BASES[hidden].names)}
    </p>
  );
};

const PartText = ({ part: { title, text, cents, hidden } }: { readonly part: Part }) => {
  const { name, euros } = useWords();
  return (
    <div className="kt-stack kt-tight">
      <h3>{name(title)}</h3>
      {hidden === undefined ? (
        <p className="kt-written">{cents === undefined ? text : euros(cents)}</p>
      ) : (
        <WhyHidden hidden={hidden} />
      )}
    </div>
  );
};

const MustHaves = ({ said }: { readonly said: readonly Said[] }) => {
  const { t, name } = useWords();
  return (
    <div className="kt-stack kt-tight">
      <h3>{t('versions.must_haves')}</h3>
      <ul>
        {said.map(({ requirement, title, says, found }) => (
          <li key={requirement}>
            {name(title)} {t(says ? 'versions.says.yes' : 'versions.says.no')}{' '}
            {found !== undefined && t(found.met ? 'versions.found.yes' : 'versions.found.no')} {found?.reason}
          </li>
        ))}
      </ul>
    </div>
  );
};

type FileAct = (tender: Id<'tender'>, file: GivenFile) => ReactNode;

const Files = ({ of, files, act }: { of: Id<'tender'>; files: readonly GivenFile[]; act: FileAct | undefined }) => {
  const { t, number } = useWords();
  return (
    <div className="kt-stack kt-tight">
      <h3>{t('versions.files')}</h3>
      {files.map((file, n) => (
        <div key={file.sha256} className="kt-row">
          <span className="kt-written">{file.name ?? t('versions.file_nth', { n: number(n + 1) })}</span>
          <span className="kt-quiet">{sizeText(file.bytes, number)}</span>
          {file.hidden !== undefined && <WhyHidden hidden={file.hidden} />}
          {file.fault !== undefined && <span>{t('versions.file_unreadable')}</span>}
          {file.hidden === undefined && file.fault === undefined && act?.(of, file)}
        </div>
      ))}
    </div>
  );
};

type VersionsProps = {
  readonly tenders: readonly VersionShown[];
  readonly nameOf: (provider: Id<'organisation'>) => string;
  /** What the reader may do with a file that was given. */
  readonly fileAct?: FileAct;
};

/** Tenders without what is hidden in them, each under its provider. */
export const Versions = ({ tenders, nameOf, fileAct }: VersionsProps) => {
  const { t, euros } = useWords();
  return tenders.map(({ tender, provider, totalCents, parts, mustHaves = [], attachments = [] }) => (
    <Section key={tender} title={provider === undefined ? tender : nameOf(provider)}>
      <Facts rows={[[t('versions.total'), totalCents && euros(totalCents)]]} />
      {mustHaves.length > 0 && <MustHaves said={mustHaves} />}
      {parts.map((part) => (
        <PartText key={part.field} part={part} />
      ))}
      {attachments.length > 0 && <Files of={tender} files={attachments} act={fileAct} />}
      {parts.length === 0 && <p>{t('versions.unread')}</p>}
    </Section>
  ));
};
