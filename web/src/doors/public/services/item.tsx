import { dayInFinland } from '@kt/kernel';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { useGo } from '../../../shared/page/use-path.ts';
import { languagesIn, municipalityIn, titleIn, toldIn } from '../../../shared/services/card-words.ts';
import {
  distanceLine,
  MOST_COMPARED,
  pickedIn,
  resultsLine,
  toggled,
  whyTexts,
} from '../../../shared/services/found-words.ts';
import { PlacesLine } from '../../../shared/services/service-card.tsx';
import { type Asked, isOld, searchOf, shortened } from './presenter.ts';

export type Answer = Held<Awaited<ReturnType<Api['public']['services']['$get']>>>;
type Service = Answer['rows'][number];

const Pick = ({
  service,
  asked,
  title,
}: {
  readonly service: string;
  readonly asked: Asked;
  readonly title: string;
}) => {
  const { t } = useWords();
  const go = useGo();
  const picked = pickedIn(asked.of);
  const isPicked = picked.includes(service);
  return (
    <div className="kt-no-print">
      <Checkbox
        checked={isPicked}
        disabled={!isPicked && picked.length >= MOST_COMPARED}
        onChange={() => void go(`/services${searchOf(asked, { of: toggled(picked, service).join(',') })}`)}
      >
        {t('find.compare')}
        <span className="kt-hidden">{`: ${title}`}</span>
      </Checkbox>
    </div>
  );
};

/** One card among those that were found. */
export const Item = ({ service, asked }: { readonly service: Service; readonly asked: Asked }) => {
  const words = useWords();
  const { t, name, language } = words;
  const today = dayInFinland(useNow());
  const summary = toldIn(service.summary, language);
  const { places, pause, told } = service;
  const facts = [
    distanceLine(service.km, asked.municipality, words),
    resultsLine(service.results, words),
    service.needs.length > 0
      ? t('find.answers', { needs: service.needs.map((need) => t(`find.need.${need}`)).join(', ') })
      : '',
  ].filter((text) => text !== '');
  const whys = whyTexts(service.reasons, words);
  return (
    <li className="kt-card">
      <h2 className="kt-card-title">
        <Go to={`/services/${service.service}`}>{titleIn(service.names, words)}</Go>
      </h2>
      <p className="kt-quiet">
        {[
          name(service.providerNames),
          service.municipalities.map((code) => municipalityIn(code, words)).join(', '),
          languagesIn(service.languages, words),
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {summary?.isOther === true && <p className="kt-quiet">{t('svc.no_text')}</p>}
      {summary !== undefined && <p lang={summary.lang}>{shortened(summary.text)}</p>}
      <PlacesLine places={places} pause={pause} told={{ at: told.at, isStale: isOld(service, today) }} />
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {whys.length > 0 && <p className="kt-quiet">{whys.join(' · ')}</p>}
      <Pick service={service.service} asked={asked} title={titleIn(service.names, words)} />
    </li>
  );
};
