import { useEffect, useRef } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { LetterButtons } from '../../../../shared/joining/letter-buttons.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due, Facts } from '../../../../shared/page/parts.tsx';
import type { CallRef } from '../use-call.ts';

export type OwnNotice = {
  readonly state: 'sent' | 'opened';
  readonly version: number;
  readonly sentAt: string;
  readonly rectifyBy: string;
  readonly appealBy?: string;
  readonly hasPages: boolean;
  /** An ending without a winner that it tells of; absent, an award. */
  readonly ending?: 'cancelled' | 'none_suitable';
};
type NoticeProps = { readonly of: CallRef; readonly notice: OwnNotice };

/** That the notice has reached its reader: told to the authority once, by itself. */
const useTold = ({ of: { authority, competition }, notice: { state, version } }: NoticeProps): void => {
  const api = useApi();
  const { run } = useAct((_: object, options) =>
    read(
      api.provider.authorities[':authority'].tenders.notice.opening.$post(
        { param: { authority }, json: { competition } },
        options,
      ),
    ),
  );
  const told = useRef(false);
  useEffect(() => {
    if (state !== 'sent' || told.current) return;
    told.current = true;
    void run({}, version);
  }, [state, version, run]);
};

const ReadLinks = ({ of: { authority, competition } }: { readonly of: CallRef }) => {
  const { t } = useWords();
  const at = `/provider/calls/${authority}/${competition}/result`;
  return (
    <ul className="kt-no-print">
      {(['feedback', 'decision'] as const).flatMap((letter) =>
        (['fi', 'sv'] as const).map((language) => (
          <li key={`${letter}-${language}`}>
            <Go to={`${at}/${letter}/${language}`}>{t(`provider.letter.${letter}.${language}`)}</Go>
          </li>
        )),
      )}
    </ul>
  );
};

/** The party's own letters, and until when exactly it may seek a remedy. */
export const Notice = (props: NoticeProps) => {
  const { t, moment } = useWords();
  const api = useApi();
  useTold(props);
  const { of, notice } = props;
  const letters = api.provider.authorities[':authority'].tenders.notice.letter;
  return (
    <Section title={t('provider.result.notice')}>
      <Facts rows={[[t('provider.result.noticed'), moment(notice.sentAt)]]} />
      <div className="kt-row">
        <Due at={notice.rectifyBy} label={t('provider.result.rectify_by')} />
        {notice.appealBy !== undefined && <Due at={notice.appealBy} label={t('provider.result.appeal_by')} />}
      </div>
      <p>{t(notice.ending === undefined ? 'provider.result.notice_says' : 'provider.result.ending_says')}</p>
      {notice.hasPages && <ReadLinks of={of} />}
      {(['feedback', 'decision'] as const).map((letter) => (
        <LetterButtons
          key={letter}
          name={`${of.competition}-${letter}`}
          labelOf={(language) => t(`provider.result.letter.${letter}.${language}`)}
          fetchLetter={(language) =>
            letters.$post({
              param: { authority: of.authority },
              json: { competition: of.competition, letter, language },
            })
          }
        />
      ))}
    </Section>
  );
};
