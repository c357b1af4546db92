import { evaluatorsOf, isTied, toBeReplaced } from '@kt/competition/domain/interest-statement.ts';
import { Select } from '@navikt/ds-react/Select';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { usePeople } from '../people.ts';
import { type Colleague, type CompetitionShown, useColleagues } from '../reads.ts';
import { substituteForm } from './form.ts';

type NameProps = { readonly shown: CompetitionShown; readonly able: readonly Colleague[] };

const Name = ({ shown, able }: NameProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const people = usePeople();
  const tied = toBeReplaced(shown);
  const { id: competition, version } = shown;
  const form = useHouseForm(substituteForm, { person: '', instead: tied[0] ?? '' });
  const { field } = useFields(form);
  const name = useAct(
    (json: z.output<typeof substituteForm>, options) =>
      read(api.procurement.competitions[':competition'].substitutes.$post({ param: { competition }, json }, options)),
    () => go(`/procurement/competitions/${competition}`),
  );
  return (
    <HouseForm
      form={form}
      act={name}
      onSend={(typed) => name.run(typed, version)}
      label={t('competition_page.substitute.name')}
    >
      <Select label={t('competition_page.substitute.instead')} {...field('instead')}>
        {tied.map((one) => (
          <option key={one} value={one}>
            {people([one])}
          </option>
        ))}
      </Select>
      <Select label={t('competition_page.substitute.person')} {...field('person')}>
        <option value="">{t('competition_page.substitute.choose')}</option>
        {able.map(({ person, name: called }) => (
          <option key={person} value={person}>
            {called}
          </option>
        ))}
      </Select>
    </HouseForm>
  );
};

const Substitute = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const { self } = useSession();
  const colleagues = useColleagues();
  const back = <Go to={`/procurement/competitions/${shown.id}`}>{t('competition_page.one')}</Go>;
  if (toBeReplaced(shown).length === 0) return <Empty action={back}>{t('competition_page.substitute.none')}</Empty>;
  return (
    <Loaded of={colleagues}>
      {(all) => {
        const able = all.filter(
          ({ roles, person }) =>
            roles.includes('evaluator') &&
            person !== self?.person &&
            !evaluatorsOf(shown).includes(person) &&
            !isTied(shown, person),
        );
        return able.length === 0 ? (
          <Empty action={back}>{t('competition_page.substitute.nobody')}</Empty>
        ) : (
          <Name shown={shown} able={able} />
        );
      }}
    </Loaded>
  );
};

/** Somebody evaluates in the place of an evaluator who has declared a tie. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.substitute')} lead={<p>{t('competition_page.substitute.lead')}</p>}>
      {(shown) =>
        shown.state === 'sealed' || shown.state === 'evaluating' ? (
          <Substitute shown={shown} />
        ) : (
          <Empty>{t('competition_page.not_now')}</Empty>
        )
      }
    </UnderOne>
  );
};
