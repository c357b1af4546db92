import { Alert } from '@navikt/ds-react/Alert';
import { useEffect, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { actsOf } from '../one/acts.ts';
import { usePeople } from '../people.ts';
import { type CompetitionShown, type DrawShown, useDraw } from '../reads.ts';
import { type DrawnAgain, drawAgain } from './presenter.ts';

type DrawProps = { readonly shown: CompetitionShown; readonly draw: DrawShown };

/** Where the seed comes from: nobody could choose it. */
const Seed = ({ draw: { seed, head } }: Pick<DrawProps, 'draw'>) => {
  const { t, number, moment } = useWords();
  return (
    <Section title={t('competition_page.draw.seed_title')}>
      <p>{t('competition_page.draw.seed_help')}</p>
      <Facts
        rows={[
          [t('competition_page.draw.seed'), <code key="seed">{seed}</code>],
          [t('competition_page.opening.head'), head && moment(head.signedAt)],
          [t('competition_page.opening.head_size'), head && number(head.size)],
        ]}
      />
    </Section>
  );
};

const Order = ({ groups }: Pick<DrawnAgain, 'groups'>) => {
  const { t, number } = useWords();
  return groups.map((group) => (
    <DataTable
      key={group[0]?.tender}
      caption={t('competition_page.draw.order')}
      keyOf={({ tender }) => tender}
      rows={group}
      columns={[
        {
          key: 'rank',
          title: t('competition_page.draw.rank'),
          cell: ({ rank }) => t('competition_page.draw.place', { rank: number(rank) }),
        },
        { key: 'tender', title: t('competition_page.draw.tender'), cell: ({ tender }) => <code>{tender}</code> },
        { key: 'lot', title: t('competition_page.draw.lot'), cell: ({ lot }) => <code>{lot}</code> },
      ]}
    />
  ));
};

/** The reader's own word, once the draw has given the same on their device. */
const Confirm = ({ shown, draw }: DrawProps) => {
  const { t } = useWords();
  const api = useApi();
  const confirm = useAct((_: object, options) =>
    read(
      api.procurement.competitions[':competition'].draw.witnesses.$post(
        { param: { competition: shown.id }, json: { evaluation: draw.evaluation } },
        options,
      ),
    ),
  );
  return (
    <ActButton
      label={t('competition_page.draw.confirm')}
      act={confirm}
      onAct={() => confirm.run({}, draw.version)}
      confirm={<p>{t('competition_page.draw.binding')}</p>}
    />
  );
};

const Witnesses = ({ draw: { witnesses, missing } }: Pick<DrawProps, 'draw'>) => {
  const { t, number, moment } = useWords();
  const people = usePeople();
  return (
    <Section title={t('competition_page.draw.witnesses')}>
      {missing > 0 && <StatusLine>{t('competition_page.draw.missing', { missing: number(missing) })}</StatusLine>}
      <Facts
        rows={witnesses.map(({ person, at }, n) => [
          t('competition_page.draw.witness', { number: number(n + 1) }),
          `${people([person])}, ${moment(at)}`,
        ])}
      />
    </Section>
  );
};

const Draw = ({ shown, draw }: DrawProps) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const [again, setAgain] = useState<DrawnAgain>();
  useEffect(() => void drawAgain(draw).then(setAgain), [draw]);
  const now = useNow();
  const mayWitness = actsOf(shown, { has, me: self?.person ?? '' }, now).includes('draw');
  return (
    <>
      <Seed draw={draw} />
      <Section title={t('competition_page.draw.again')}>
        <p>{t('competition_page.draw.again_help')}</p>
        {again !== undefined && (
          <>
            <Alert variant={again.isSame ? 'success' : 'error'}>
              {t(again.isSame ? 'competition_page.draw.same' : 'competition_page.draw.other')}
            </Alert>
            <Order groups={again.groups} />
          </>
        )}
      </Section>
      <Witnesses draw={draw} />
      {mayWitness && again?.isSame === true && <Confirm shown={shown} draw={draw} />}
    </>
  );
};

const Page = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const isDrawn = shown.evaluation?.isDrawn === true;
  const draw = useDraw(isDrawn);
  if (!isDrawn)
    return (
      <Empty action={<Go to={`/procurement/competitions/${shown.id}`}>{t('competition_page.one')}</Go>}>
        {t('competition_page.draw.none')}
      </Empty>
    );
  return <Loaded of={draw}>{(found) => <Draw shown={shown} draw={found} />}</Loaded>;
};

/** A draw put equal tenders in order: officials repeat it on their own devices and say so by name. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.draw.title')} lead={<p>{t('competition_page.draw.lead')}</p>}>
      {(shown) => <Page shown={shown} />}
    </UnderOne>
  );
};
