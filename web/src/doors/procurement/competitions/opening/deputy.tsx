import { parseId } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { type CompetitionShown, useColleagues } from '../reads.ts';

/** The decision maker lets an opener open who got the role only after the call was published. */
export const Deputy = ({ shown: { id, version, deputies } }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const api = useApi();
  const { data = [] } = useColleagues();
  const [chosen, setChosen] = useState('');
  const person = parseId('person', chosen);
  const name = useAct((json: { readonly person: NonNullable<typeof person> }, options) =>
    read(api.procurement.competitions[':competition'].deputies.$post({ param: { competition: id }, json }, options)),
  );
  const openers = data.filter(({ roles, person: one }) => roles.includes('opener') && !deputies.includes(one));
  if (openers.length === 0) return null;
  return (
    <Section title={t('competition_page.opening.deputy')}>
      <p className="kt-quiet">{t('competition_page.opening.deputy_hint')}</p>
      {name.done && <StatusLine>{t('competition_page.opening.deputy_named')}</StatusLine>}
      <Select
        label={t('competition_page.opening.deputy_who')}
        value={chosen}
        onChange={({ target }) => {
          setChosen(target.value);
        }}
      >
        <option value="">{t('competition_page.opening.nobody')}</option>
        {openers.map((one) => (
          <option key={one.person} value={one.person}>
            {one.name}
          </option>
        ))}
      </Select>
      {person !== undefined && (
        <ActButton
          label={t('competition_page.opening.deputy_name')}
          variant="secondary"
          act={name}
          onAct={() => name.run({ person }, version)}
        />
      )}
    </Section>
  );
};
