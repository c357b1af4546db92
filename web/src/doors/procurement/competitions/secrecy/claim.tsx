import { SECRECY_BASES, SECRECY_BASIS_CODES } from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { usePeople } from '../people.ts';
import type { ClaimShown, CompetitionShown } from '../reads.ts';
import { rulingForm } from './form.ts';
import { claimTurn, fieldTitle, lastRuling } from './presenter.ts';

type Of = { readonly shown: CompetitionShown; readonly claim: ClaimShown };

const useClaims = () => useApi().procurement.competitions[':competition'].claims[':tender'][':field'];
const paramOf = ({ shown: { id: competition }, claim: { tender, field } }: Of) => ({ competition, tender, field });

const Rule = (of: Of) => {
  const { t, name } = useWords();
  const { rulings } = useClaims();
  const form = useHouseForm(rulingForm, { basis: 'trade_secret' as const, reason: '' });
  const act = useAct((json: z.output<typeof rulingForm>, options) =>
    read(rulings.$post({ param: paramOf(of), json }, options)),
  );
  const { field } = useFields(form);
  const { error: _never, id: _radios, ...basis } = field('basis');
  return (
    <HouseForm form={form} act={act} onSend={(typed) => act.run(typed)} label={t('secrecy.rule')} variant="secondary">
      <RadioGroup name={basis.name} legend={t('secrecy.basis')} defaultValue="trade_secret">
        {SECRECY_BASIS_CODES.map((code) => (
          <Radio key={code} value={code} description={t(`secrecy.cite.${code}`)} {...basis}>
            {name(SECRECY_BASES[code].names)}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea label={t('secrecy.reason')} {...field('reason')} />
    </HouseForm>
  );
};

const SecondWord = (of: Of) => {
  const { t } = useWords();
  const { confirmation, 'sending-back': sendingBack } = useClaims();
  const version = of.claim.ruling?.version ?? 0;
  const confirm = useAct((_: object, options) => read(confirmation.$post({ param: paramOf(of) }, options)));
  const sendBack = useAct((_: object, options) => read(sendingBack.$post({ param: paramOf(of) }, options)));
  return (
    <div className="kt-row kt-no-print">
      <ActButton
        label={t('secrecy.confirm')}
        act={confirm}
        onAct={() => confirm.run({}, version)}
        confirm={<p>{t('secrecy.confirm_says')}</p>}
      />
      <ActButton
        label={t('secrecy.send_back')}
        variant="secondary"
        act={sendBack}
        onAct={() => sendBack.run({}, version)}
      />
    </div>
  );
};

const TONES = { rule: 'warning', confirm: 'info', done: 'success' } as const;

const Ruled = ({ shown, claim }: Of) => {
  const { t, name, moment } = useWords();
  const people = usePeople();
  const last = lastRuling(claim);
  const by = (stamp: { readonly at: NonNullable<typeof last>['at']; readonly by: string }): string =>
    `${moment(stamp.at)}, ${people([stamp.by])}`;
  return (
    <Facts
      rows={[
        [t('secrecy.field'), claim.file?.name ?? name(fieldTitle(shown.content, claim.field) ?? { fi: claim.field })],
        [
          t('secrecy.file'),
          claim.file && (
            <Go to={`/procurement/competitions/${shown.id}/tenders/${claim.tender}`}>{t('secrecy.file_in_tender')}</Go>
          ),
        ],
        [t('secrecy.claim'), claim.claim],
        ...(last === undefined
          ? []
          : ([
              [t('secrecy.ruling'), name(SECRECY_BASES[last.basis].names)],
              [t('secrecy.reason'), last.reason],
              [t('secrecy.ruled'), by(last)],
            ] as const)),
        [t('secrecy.confirmed'), last?.confirmed && by(last.confirmed)],
      ]}
    />
  );
};

type ClaimProps = Of & {
  readonly title: string;
  /** Whether its form is the one shown: one at a time. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

const Acts = ({ shown, claim, isOpen, onOpen }: Omit<ClaimProps, 'title'>) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const turn = claimTurn(claim);
  if (turn === 'confirm' && has('decision_maker') && lastRuling(claim)?.by !== self?.person)
    return <SecondWord shown={shown} claim={claim} />;
  if (turn !== 'rule' || !has('procurement_officer')) return null;
  if (isOpen) return <Rule shown={shown} claim={claim} />;
  return (
    <p className="kt-no-print">
      <Button variant="secondary" onClick={onOpen}>
        {t('secrecy.take_up')}
      </Button>
    </p>
  );
};

/** One claim: what it covers and why, what has been ruled, and what the reader may do about it. */
export const Claim = ({ shown, claim, title, isOpen, onOpen }: ClaimProps) => {
  const { t } = useWords();
  const turn = claimTurn(claim);
  return (
    <li className="kt-card" data-edge={turn === 'done' ? 'done' : 'plain'}>
      <div className="kt-row">
        <h3>{title}</h3>
        <StateTag tone={TONES[turn]}>{t(`secrecy.turn.${turn}`)}</StateTag>
      </div>
      <Ruled shown={shown} claim={claim} />
      <Acts shown={shown} claim={claim} isOpen={isOpen} onOpen={onOpen} />
    </li>
  );
};
