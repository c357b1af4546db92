import { dayInFinland } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { Held } from '../../../../shared/api/answers.ts';
import { read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import type { ProviderShown } from '../answers.ts';

type Printed = Held<Awaited<ReturnType<Api['procurement']['providers'][':provider']['letter']['$post']>>>;

/** The letter itself: what goes into the envelope. */
const Letter = ({ letter }: { readonly letter: Printed }) => {
  const { t, name, day } = useWords();
  const { names, address, code, until } = letter;
  return (
    <>
      <StatusLine>{t('organisation.letter.once')}</StatusLine>
      <article className="kt-box">
        <p>
          {name(names)}
          <br />
          {address.split(', ').map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
        </p>
        <h2>{t('organisation.letter.heading')}</h2>
        <p>{t('organisation.letter.body')}</p>
        <p className="kt-number">
          <strong>{code}</strong>
        </p>
        <p>{t('organisation.letter.body_until', { day: day(dayInFinland(until)) })}</p>
        <p>{t('organisation.letter.body_stranger')}</p>
      </article>
      <div className="kt-row">
        <Button onClick={() => window.print()}>{t('organisation.letter.paper')}</Button>
      </div>
    </>
  );
};

const Make = ({ provider }: { readonly provider: ProviderShown }) => {
  const { t, moment } = useWords();
  const api = useApi();
  const [letter, setLetter] = useState<Printed>();
  const param = { provider: provider.id };
  const print = useAct(
    (_: object, options) => read(api.procurement.providers[':provider'].letter.$post({ param, json: {} }, options)),
    setLetter,
  );
  if (letter !== undefined) return <Letter letter={letter} />;
  if (provider.state !== 'provisional') return <Empty>{t('organisation.letter.not_now')}</Empty>;
  const { letter: before, looked } = provider;
  const address = looked?.result === 'found' ? looked.entry.address : undefined;
  return (
    <>
      <Facts
        rows={[
          [t('organisation.register.address'), address ?? t('organisation.letter.address_unknown')],
          [t('organisation.letter.language'), t(`lang.${provider.language}`)],
          [t('organisation.letter.asked'), before && moment(before.asked.at)],
          [t('organisation.letter.printed'), before?.printed && moment(before.printed.at)],
        ]}
      />
      <ActButton label={t('organisation.letter.print')} act={print} onAct={() => print.run({}, provider.version)} />
    </>
  );
};

/** A letter with a code to the address that the public register knows, to print and post. */
export const View = () => {
  const { t } = useWords();
  const id = usePathId('organisation', 'provider');
  const provider = useRead(['provider', id], (api) =>
    api.procurement.providers[':provider'].$get({ param: { provider: id } }),
  );
  return (
    <Page
      title={t('organisation.letter.page')}
      lead={<p>{t('organisation.letter.lead')}</p>}
      back={{ to: `/procurement/providers/${id}`, label: t('prov.one') }}
    >
      <Loaded of={provider}>{(found) => <Make provider={found} />}</Loaded>
    </Page>
  );
};
