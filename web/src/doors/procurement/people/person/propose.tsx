import { AUTHORITY_ROLES } from '@kt/access/domain/permission-table.ts';
import { needsTwoPersons } from '@kt/access/domain/role-rules.ts';
import { type Id, MUNICIPALITIES } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { useWatch } from 'react-hook-form';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { roleWord } from '../role-words.ts';
import { type Proposed, roleForm } from './form.ts';

type ProposeProps = { readonly person: Id<'person'>; readonly held: readonly string[] };

/** Grants a role, or proposes it to another person where two are needed. */
export const Propose = ({ person, held }: ProposeProps) => {
  const words = useWords();
  const { t, name } = words;
  const api = useApi();
  const form = useHouseForm(roleForm, { municipality: '' });
  const { field } = useFields(form);
  const role = useWatch({ control: form.control, name: 'role' });
  const propose = useAct(({ role: wanted, municipality }: Proposed, options) => {
    const json = { person, role: wanted, ...(municipality !== undefined && { municipality }) };
    return read(api.procurement.grants.$post({ json }, options));
  });
  const free = AUTHORITY_ROLES.filter((one) => !held.includes(one));
  return (
    <Section title={t('people.propose')}>
      <HouseForm form={form} act={propose} onSend={(values) => propose.run(values)} label={t('people.propose.do')}>
        <Select label={t('people.propose.which')} {...field('role')}>
          <option value="">–</option>
          {free.map((one) => (
            <option key={one} value={one}>
              {roleWord(one, words)}
            </option>
          ))}
        </Select>
        {free.includes(role) && needsTwoPersons(role) && <p>{t('people.propose.two')}</p>}
        {role === 'municipality_viewer' && (
          <Select label={t('people.propose.municipality')} {...field('municipality')}>
            {MUNICIPALITIES.filter(({ member }) => member).map(({ code, names }) => (
              <option key={code} value={code}>
                {name(names)}
              </option>
            ))}
          </Select>
        )}
      </HouseForm>
    </Section>
  );
};
