import { useApi } from '../../../../shared/api/api-context.ts';
import { lastMinute } from '../../../../shared/format/last-minute.ts';
import { LetterButtons } from '../../../../shared/joining/letter-buttons.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type CompetitionShown, type NoticeShown, useNotices, useProviderNames } from '../reads.ts';

type Letter = 'decision' | 'feedback';
type Of = { readonly shown: CompetitionShown; readonly notice: NoticeShown };

const Letters = ({
  shown: { id },
  notice: { decision, provider, hasPages },
  letter,
}: Of & { readonly letter: Letter }) => {
  const { t } = useWords();
  const letters =
    useApi().procurement.competitions[':competition'].notices[':decision'][':provider'].letters[':letter'][':language'];
  const at = `/procurement/competitions/${id}/letters/${String(decision)}/${provider}/${letter}`;
  return (
    <div className="kt-stack kt-tight">
      {hasPages && (
        <p className="kt-row kt-no-print">
          {(['fi', 'sv'] as const).map((language) => (
            <Go key={language} to={`${at}/${language}`}>
              {t(`competition_page.letter.${letter}.${language}`)}
            </Go>
          ))}
        </p>
      )}
      <LetterButtons
        name={`${id}-${String(decision)}-${letter}`}
        labelOf={(language) => t(`competition_page.notice.${letter}.${language}`)}
        fetchLetter={(language) =>
          letters.$get({ param: { competition: id, decision: String(decision), provider, letter, language } })
        }
      />
    </div>
  );
};

const Party = ({ shown, notice, title }: Of & { readonly title: string }) => {
  const { t, moment, number } = useWords();
  const mayRead = useSession().has('procurement_officer', 'decision_maker', 'auditor');
  const { openedAt, sentAt, rectifyBy, appealBy, decision } = notice;
  return (
    <li className="kt-card" data-edge={openedAt === undefined ? 'plain' : 'done'}>
      <div className="kt-row">
        <h3>{title}</h3>
        <StateTag tone={openedAt === undefined ? 'neutral' : 'success'}>
          {t(openedAt === undefined ? 'competition_page.notice.unopened' : 'competition_page.notice.opened')}
        </StateTag>
      </div>
      <Facts
        rows={[
          [t('competition_page.decision.version'), number(decision)],
          [t('competition_page.notice.sent'), moment(sentAt)],
          [t('competition_page.notice.first_opened'), openedAt && moment(openedAt)],
          [t('competition_page.notice.rectify_by'), moment(lastMinute(rectifyBy))],
          [t('competition_page.notice.appeal_by'), appealBy && moment(appealBy)],
        ]}
      />
      {mayRead && <Letters shown={shown} notice={notice} letter="feedback" />}
    </li>
  );
};

const Parties = ({ shown, rows }: { readonly shown: CompetitionShown; readonly rows: readonly NoticeShown[] }) => {
  const { name, t } = useWords();
  const names = useProviderNames(rows.map(({ provider }) => provider));
  const mayRead = useSession().has('procurement_officer', 'decision_maker', 'auditor');
  const [first] = rows;
  if (first === undefined) return <Empty>{t('competition_page.notice.none')}</Empty>;
  return (
    <>
      <p>
        {t(shown.ended?.version === undefined ? 'competition_page.notice.says' : 'competition_page.notice.ending_says')}
      </p>
      {mayRead && <Letters shown={shown} notice={first} letter="decision" />}
      <ul className="kt-cards">
        {rows.map((notice) => (
          <Party
            key={`${String(notice.decision)}-${notice.provider}`}
            shown={shown}
            notice={notice}
            title={name(names.get(notice.provider) ?? { fi: notice.provider })}
          />
        ))}
      </ul>
    </>
  );
};

/** Who was given notice of the decision, until when their times run, and who has opened it. */
export const NoticesGiven = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  return (
    <Section title={t('competition_page.notice.title')}>
      <Loaded of={useNotices()}>{(rows) => <Parties shown={shown} rows={rows} />}</Loaded>
    </Section>
  );
};
