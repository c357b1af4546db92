import type { Id } from '@kt/kernel';
import { Textarea } from '@navikt/ds-react/Textarea';
import { read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { actsOf } from '../one/acts.ts';
import type { CompetitionShown } from '../reads.ts';
import { reasonForm } from './form.ts';

type Ending = 'return' | 'cancel' | 'none_suitable';
type Options = { readonly headers: Record<string, string> };
type Reason = { readonly reason: string };

const sendEnding = (api: Api, ending: Ending, competition: Id<'competition'>, json: Reason, options: Options) => {
  const one = api.procurement.competitions[':competition'];
  const param = { competition };
  switch (ending) {
    case 'return':
      return read(one.return.$post({ param, json }, options));
    case 'cancel':
      return read(one.cancellation.$post({ param, json }, options));
    case 'none_suitable':
      return read(one['none-suitable'].$post({ param, json }, options));
  }
};

type GiveProps = { readonly ending: Ending; readonly shown: CompetitionShown };

const GiveReason = ({ ending, shown: { id, version } }: GiveProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form);
  const act = useAct(
    (json: Reason, options) => sendEnding(api, ending, id, json, options),
    () => go(`/procurement/competitions/${id}`),
  );
  return (
    <HouseForm
      form={form}
      act={act}
      onSend={(typed) => act.run(typed, version)}
      label={t(`competition_page.act.${ending}`)}
      variant={ending === 'cancel' ? 'danger' : 'primary'}
    >
      <Textarea label={t('web.reason')} description={t(`competition_page.reason.${ending}`)} {...field('reason')} />
    </HouseForm>
  );
};

/** A page of one act that takes a reason: what it leads to is said first. */
export const ReasonPage = ({ ending }: { readonly ending: Ending }) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const now = useNow();
  return (
    <UnderOne title={t(`competition_page.act.${ending}`)} lead={<p>{t(`competition_page.lead.${ending}`)}</p>}>
      {(shown) =>
        actsOf(shown, { has, me: self?.person ?? '' }, now).includes(ending) ? (
          <GiveReason ending={ending} shown={shown} />
        ) : (
          <Empty>{t('competition_page.not_now')}</Empty>
        )
      }
    </UnderOne>
  );
};
