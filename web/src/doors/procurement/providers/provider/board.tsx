import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Due, Facts } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { BoardShown, MemberShown, ProviderShown } from '../answers.ts';
import { calledForm } from './form.ts';
import { personName } from './presenter.ts';

type Shown = { readonly provider: ProviderShown; readonly members: readonly MemberShown[] };

type ActsProps = Pick<Shown, 'provider'> & { readonly board: BoardShown };
type Called = z.output<typeof calledForm>;

const ConfirmAct = ({ provider, board: { call = '', version } }: ActsProps) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(calledForm, { called: call });
  const { field } = useFields(form);
  const param = { organisation: provider.id };
  const confirm = useAct((json: Called, options) =>
    read(api.procurement.organisations[':organisation'].board.confirm.$post({ param, json }, options)),
  );
  return (
    <HouseForm
      form={form}
      act={confirm}
      onSend={(values) => confirm.run(values, version)}
      label={t('board.officer.confirm')}
    >
      <TextField label={t('board.officer.called')} type="tel" {...field('called')} />
    </HouseForm>
  );
};

const RefuseAct = ({ provider, board }: ActsProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { organisation: provider.id };
  const refuse = useAct((_: object, options) =>
    read(api.procurement.organisations[':organisation'].board.refuse.$post({ param }, options)),
  );
  return (
    <ActButton
      label={t('board.refuse')}
      act={refuse}
      onAct={() => refuse.run({}, board.version)}
      variant="secondary"
      confirm={<p>{t('board.refuse_says')}</p>}
    />
  );
};

const BoardFacts = ({ members, board }: Pick<Shown, 'members'> & { readonly board: BoardShown }) => {
  const { t, day } = useWords();
  const nameOf = (person: string): string => personName(members, person, t('prov.person.unnamed'));
  const { starting = [], leaving = [], source, sourceDate, proposedBy, lapsesAt } = board;
  const begins = starting.map(({ person, signs }) => `${nameOf(person)} (${t(`board.${signs}`)})`);
  const basis = source && sourceDate && `${t(`mandate.source.${source}`)}, ${day(sourceDate)}`;
  return (
    <Facts
      rows={[
        [t('board.begins'), begins.join(', ') || t('board.nobody')],
        [t('board.leaves'), leaving.map(nameOf).join(', ') || t('board.nobody')],
        [t('board.source'), basis],
        [t('board.by'), proposedBy && nameOf(proposedBy)],
        [t('board.officer.call'), board.call ?? t('board.officer.no_phone')],
        [t('board.by_when'), lapsesAt && <Due key="due" at={lapsesAt} />],
      ]}
    />
  );
};

const Waiting = ({ provider, members, board }: Shown & { readonly board: BoardShown }) => {
  const { t } = useWords();
  const { has } = useSession();
  return (
    <div className="kt-box">
      <h2>{t('board.title')}</h2>
      <p>{t('board.officer.lead')}</p>
      <BoardFacts members={members} board={board} />
      {has('admission_officer') && board.call !== undefined && <ConfirmAct provider={provider} board={board} />}
      {has('admission_officer') && <RefuseAct provider={provider} board={board} />}
    </div>
  );
};

/** The change of board of a provider, for whoever may see it. */
export const useBoard = ({ id }: Pick<ProviderShown, 'id'>) => {
  const { has } = useSession();
  const param = { organisation: id };
  const asked = has('admission_officer', 'auditor');
  return useRead(
    ['provider-board', id],
    asked ? (api) => api.procurement.organisations[':organisation'].board.$get({ param }) : undefined,
  );
};

/** A change of board that waits for a second signatory or a call by an officer; nothing when none does. */
export const BoardSection = (shown: Shown) => {
  const { data: board } = useBoard(shown.provider);
  return board?.state === 'proposed' ? <Waiting {...shown} board={board} /> : null;
};
