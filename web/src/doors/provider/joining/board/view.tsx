import { dayInFinland } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StatusLine } from '../../../../shared/page/parts.tsx';
import { namesOf } from '../organisation/presenter.ts';
import { type Board, type Mandate, type Member, useBoard, useMandates, useMembers } from '../use-own.ts';
import { BOARD_SOURCES, boardForm, SIGNS } from './form.ts';
import { askedAbout, boardChange, signingNow } from './presenter.ts';
import { Waiting } from './waiting.tsx';

type PeopleProps = { readonly members: readonly Member[]; readonly mandates: readonly Mandate[] };

const Report = ({ members, mandates }: PeopleProps) => {
  const { t } = useWords();
  const api = useApi();
  const today = dayInFinland(useNow());
  const now = signingNow(mandates);
  const asked = askedAbout(members, now);
  const form = useHouseForm(boardForm, {
    signs: Object.fromEntries(asked.map(({ person }) => [person, now.get(person) ?? 'none'])),
    source: BOARD_SOURCES[0],
    sourceDate: dayText(today),
  });
  const { field } = useFields(form);
  const report = useAct(({ signs, ...rest }: z.output<typeof boardForm>, options) =>
    read(api.provider.board.$post({ json: { ...rest, ...boardChange(signs, now) } }, options)),
  );
  return (
    <HouseForm form={form} act={report} onSend={(values) => report.run(values)} label={t('board.send')}>
      <fieldset className="kt-fieldset kt-stack">
        <legend>{t('board.who')}</legend>
        <p className="kt-quiet">
          {t('board.who.hint')} <Go to="/provider/organisation/invite">{t('board.invite')}</Go>
        </p>
        {asked.map(({ person, name, email }) => (
          <Select key={person} {...field(`signs.${person}`)} label={name ?? email ?? person}>
            {SIGNS.map((one) => (
              <option key={one} value={one}>
                {t(`board.${one}`)}
              </option>
            ))}
          </Select>
        ))}
      </fieldset>
      <Select {...field('source')} label={t('board.source')}>
        {BOARD_SOURCES.map((source) => (
          <option key={source} value={source}>
            {t(`mandate.source.${source}`)}
          </option>
        ))}
      </Select>
      <TextField
        {...field('sourceDate')}
        label={t('board.source_date')}
        description={t('web.form.day_hint')}
        htmlSize={14}
      />
    </HouseForm>
  );
};

const Settled = ({ board: { state, settledAt } }: { readonly board: Board }) => {
  const { t, moment } = useWords();
  if (state === undefined || state === 'proposed' || settledAt === undefined) return null;
  return <StatusLine>{t(`board.settled.${state}`, { at: moment(settledAt) })}</StatusLine>;
};

type OneProps = PeopleProps & { readonly board: Board };

const One = ({ board, members, mandates }: OneProps) => {
  const { t } = useWords();
  if (board.state === 'proposed') return <Waiting board={board} nameOf={namesOf(members)} />;
  if (askedAbout(members, signingNow(mandates)).length < 2)
    return (
      <Empty
        action={
          <Go to="/provider/organisation/invite" as="primary">
            {t('board.invite')}
          </Go>
        }
      >
        {t('board.alone_here')}
      </Empty>
    );
  return (
    <>
      <Settled board={board} />
      <Report key={board.version} members={members} mandates={mandates} />
    </>
  );
};

/** The board has changed: who signs from now on, once another signatory or an official has confirmed it. */
export const View = () => {
  const { t } = useWords();
  const [board, members, mandates] = [useBoard(), useMembers(), useMandates()];
  return (
    <Page
      title={t('board.title')}
      lead={<p>{t('board.lead')}</p>}
      back={{ to: '/provider/organisation', label: t('web.nav.organisation') }}
    >
      <Loaded of={board}>
        {(found) => (
          <Loaded of={members}>
            {(people) => (
              <Loaded of={mandates}>{(all) => <One board={found} members={people} mandates={all} />}</Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
};
