import { dayInFinland } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Facts, StateTag } from '../../../shared/page/parts.tsx';
import { languagesIn, titleIn, typeIn } from '../../../shared/services/card-words.ts';
import { whyTexts } from '../../../shared/services/found-words.ts';
import { pauseLine } from '../../../shared/services/places-words.ts';
import type { Asked } from './asked.ts';
import { type AgreedView, agreedViews, standingOf, whyLines } from './presenter.ts';

export type Answer = Held<Awaited<ReturnType<Api['casework']['worker']['services']['find']['$post']>>>;

type CardProps = {
  readonly card: Answer['rows'][number];
  readonly asked: Asked;
  /** Where its title leads: to the client's own options, or to the card where no client is chosen. */
  readonly to: string;
  readonly leads: string;
};

const TONES = { open: 'success', closed: 'warning', no_agreement: 'neutral' } as const;

const Terms = ({ line, cost, byGroup }: AgreedView) => {
  const { t } = useWords();
  return (
    <div>
      {line !== '' && <p>{line}</p>}
      <p>{cost}</p>
      {byGroup.length > 0 && (
        <ReadMore size="small" header={t('find.by_group')}>
          <Facts rows={byGroup} />
        </ReadMore>
      )}
    </div>
  );
};

/** One service that was found: whether one can refer to it, what it costs, and why it stands here. */
export const FoundService = ({ card, asked, to, leads }: CardProps) => {
  const words = useWords();
  const { t, name } = words;
  const today = dayInFinland(useNow());
  const standing = standingOf(card);
  const inWords = whyTexts(card.reasons, words);
  const whys = whyLines(card, asked, words);
  return (
    <li className="kt-card" data-edge={standing === 'open' ? 'done' : 'plain'}>
      <h3 className="kt-card-title">
        <Go to={to}>
          {titleIn(card.names, words)}
          <span className="kt-hidden">: </span>
          <span className="kt-card-leads">{`${leads} →`}</span>
        </Go>
      </h3>
      <p className="kt-quiet">
        {[name(card.providerNames), typeIn(card.serviceType, words), languagesIn(card.languages, words)].join(' · ')}
      </p>
      <p>
        <StateTag tone={TONES[standing]}>{t(`find.${standing}`)}</StateTag>
      </p>
      {card.pause !== undefined && <p>{pauseLine(card.pause, words)}</p>}
      {agreedViews(card, asked, today, words).map((one) => (
        <Terms key={one.agreement} {...one} />
      ))}
      {inWords.length > 0 && <p className="kt-quiet">{inWords.join(' · ')}</p>}
      {whys.length > 0 && <p className="kt-quiet">{`${t('find.why')}: ${whys.join(' · ')}`}</p>}
    </li>
  );
};
