import { LANGUAGES, type Language } from '@kt/kernel';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { read } from '../../shared/api/answers.ts';
import { useApi } from '../../shared/api/api-context.ts';
import { useAct } from '../../shared/api/use-act.ts';
import { useWords } from '../../shared/language/use-words.ts';
import { Page, Section } from '../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../shared/page/parts.tsx';
import { ProblemBox } from '../../shared/page/problem-box.tsx';
import { useSession } from '../../shared/session/session-context.ts';
import { roleNames } from '../role-names.ts';

const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

/** The reader's own language for messages, and everything they can act for. */
export const View = () => {
  const { t, name } = useWords();
  const api = useApi();
  const { self } = useSession();
  const save = useAct(({ language }: { language: Language }, options) =>
    read(api.auth.language.$post({ json: { language } }, options)),
  );
  return (
    <Page title={t('web.me.title')}>
      <RadioGroup
        legend={t('web.me.language')}
        defaultValue={self?.language}
        onChange={(language: Language) => void save.run({ language })}
      >
        {LANGUAGES.map((one) => (
          <Radio key={one} value={one} lang={one}>
            {NAMES[one]}
          </Radio>
        ))}
      </RadioGroup>
      <ProblemBox refusal={save.refusal} />
      <StatusLine>{save.done ? t('web.saved') : ''}</StatusLine>
      <Section title={t('web.me.memberships')}>
        <Facts
          rows={(self?.memberships ?? []).map(({ names, roles }) => [name(names), roleNames(roles, t)] as const)}
        />
      </Section>
    </Page>
  );
};
