import { evaluatorsOf } from '@kt/competition/domain/interest-statement.ts';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { usePeople } from '../people.ts';
import { type CompetitionShown, useInvited, useProviderNames } from '../reads.ts';
import { tiesForm } from './form.ts';
import type { Capacity } from './presenter.ts';

type DeclareProps = { readonly shown: CompetitionShown; readonly capacity: Capacity; readonly isTied?: boolean };
type Choice = readonly [value: string, text: string];

const useDeclare = ({ shown: { id }, capacity }: DeclareProps) => {
  const api = useApi();
  return useAct((ties: z.output<typeof tiesForm>, options) =>
    read(
      api.procurement.competitions[':competition']['interest-statements'].$post(
        { param: { competition: id }, json: { capacity, ...ties } },
        options,
      ),
    ),
  );
};

type FormProps = DeclareProps & { readonly organisations: readonly Choice[]; readonly people: readonly Choice[] };

const TiesForm = ({ organisations, people, isTied = false, ...props }: FormProps) => {
  const { t } = useWords();
  const declare = useDeclare(props);
  const form = useHouseForm(tiesForm, { has: isTied ? 'some' : '', organisations: [], people: [] });
  const { field, errorOf } = useFields(form);
  const { id: hasId, error: hasError, ...has } = field('has');
  const group = (name: 'organisations' | 'people', choices: readonly Choice[]) => (
    <CheckboxGroup id={name} tabIndex={-1} legend={t(`competition_page.ties.${name}`)} error={errorOf(name)}>
      {choices.map(([value, text]) => (
        <Checkbox key={value} value={value} {...form.register(name)}>
          {text}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
  return (
    <HouseForm
      form={form}
      act={declare}
      onSend={(ties) => declare.run(ties, props.shown.version)}
      label={t('competition_page.ties.declare')}
    >
      <RadioGroup
        id={hasId}
        name={has.name}
        legend={t('competition_page.ties.question')}
        description={t('competition_page.ties.hint')}
        error={hasError}
        defaultValue={isTied ? 'some' : ''}
      >
        {(['none', 'some'] as const).map((value) => (
          <Radio key={value} value={value} {...has}>
            {t(`competition_page.ties.${value}`)}
          </Radio>
        ))}
      </RadioGroup>
      {form.watch('has') === 'some' && (
        <>
          {group('organisations', organisations)}
          {people.length > 0 && group('people', people)}
        </>
      )}
    </HouseForm>
  );
};

/** One's own statement: nothing ties one to anybody invited, or to whom something does. */
export const Declare = (props: DeclareProps) => {
  const { shown } = props;
  const { t, name } = useWords();
  const { self } = useSession();
  const called = usePeople();
  const invited = useInvited();
  const rows = invited.data?.rows ?? [];
  const ids = rows.map(({ organisation }) => organisation);
  const names = useProviderNames(ids);
  const calledHere = (id: (typeof ids)[number]): string => name(names.get(id) ?? {});
  const others = [...new Set([...evaluatorsOf(shown), ...shown.approvals.map(({ by }) => by)])].filter(
    (one) => one !== self?.person,
  );
  return (
    <Loaded of={invited}>
      {() => (
        <TiesForm
          {...props}
          organisations={rows.map(
            ({ organisation, lead }): Choice => [
              organisation,
              lead === undefined
                ? calledHere(organisation)
                : t('competition_page.ties.in_consortium', { name: calledHere(organisation), lead: calledHere(lead) }),
            ],
          )}
          people={others.map((one): Choice => [one, called([one])])}
        />
      )}
    </Loaded>
  );
};
