import { SECRECY_BASES, SECRECY_BASIS_CODES } from '@kt/terms';
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
          <Radio key={code} value={code} description={SECRECY_BASES[code].citation} {...basis}>
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

/** One claim: what it covers and why, what has been ruled, and what the reader may do about it. */
export const Claim = ({ shown, claim, title }: Of & { readonly title: string }) => {
  const { t, name, moment } = useWords();
  const { has, self } = useSession();
  const people = usePeople();
  const turn = claimTurn(claim);
  const last = lastRuling(claim);
  const mayConfirm = turn === 'confirm' && has('decision_maker') && last?.by !== self?.person;
  return (
    <li className="kt-card" data-edge={turn === 'done' ? 'done' : 'plain'}>
      <div className="kt-row">
        <h3>{title}</h3>
        <StateTag tone={TONES[turn]}>{t(`secrecy.turn.${turn}`)}</StateTag>
      </div>
      <Facts
        rows={[
          [t('secrecy.field'), name(fieldTitle(shown.content, claim.field) ?? {}) || claim.field],
          [t('secrecy.claim'), claim.claim],
          [t('secrecy.ruling'), last && name(SECRECY_BASES[last.basis].names)],
          [t('secrecy.reason'), last?.reason],
          [t('secrecy.ruled'), last && `${moment(last.at)}, ${people([last.by])}`],
          [t('secrecy.confirmed'), last?.confirmed && `${moment(last.confirmed.at)}, ${people([last.confirmed.by])}`],
        ]}
      />
      {turn === 'rule' && has('procurement_officer') && <Rule shown={shown} claim={claim} />}
      {mayConfirm && <SecondWord shown={shown} claim={claim} />}
    </li>
  );
};
