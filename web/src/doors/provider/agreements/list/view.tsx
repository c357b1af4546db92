import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { OwnLine } from './own-line.tsx';
import { inTurn } from './presenter.ts';

/** Agreements that another leads, read alone. */
const Joint = () => {
  const { t } = useWords();
  const joint = useRows(['joint-agreements'], (api) => (query) => read(api.provider.agreements.joint.$get(query)));
  if (joint.data === undefined || joint.data.length === 0) return null;
  return (
    <Section title={t('agr.joint.title')}>
      <p>{t('agr.joint.lead')}</p>
      <ul className="kt-cards">
        {joint.data.map((one) => (
          <OwnLine key={one.id} of={one} heading="h3" isMember />
        ))}
      </ul>
    </Section>
  );
};

/** The organisation's own agreements, those that wait for it first, then those of a consortium that another leads. */
export const View = () => {
  const { t } = useWords();
  const agreements = useRows(['own-agreements'], (api) => (query) => read(api.provider.agreements.$get(query)));
  return (
    <Page title={t('agreements_page.title')} lead={<p>{t('agr.own.lead')}</p>}>
      <Loaded of={agreements}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('agr.own.empty')}</Empty>
          ) : (
            <ul className="kt-cards">
              {inTurn(rows).map((one) => (
                <OwnLine key={one.id} of={one} heading="h2" />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Joint />
    </Page>
  );
};
