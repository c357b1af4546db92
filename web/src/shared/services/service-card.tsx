import { useNow } from '../api/clock-context.ts';
import { useWords } from '../language/use-words.ts';
import { Facts, StateTag } from '../page/parts.tsx';
import { type CardShown, factsOf, type SiteShown, siteFacts, type Told, toldIn } from './card-words.ts';
import {
  type PauseShown,
  type PlacesShown,
  pauseLine,
  placesLine,
  sitePlaces,
  type ToldShown,
  toldLine,
} from './places-words.ts';

/** What somebody wrote, in the language it is written in; said when that is not the reader's. */
export const Written = ({ told }: { readonly told: Told | undefined }) => {
  const { t } = useWords();
  if (told === undefined) return null;
  return (
    <>
      {told.isOther && <p className="kt-quiet">{t('svc.no_text')}</p>}
      <p className="kt-written" lang={told.lang}>
        {told.text}
      </p>
    </>
  );
};

/** What the card is called, where it is shown within a page. */
export const CardTitle = ({ names }: { readonly names: CardShown['names'] }) => {
  const { t, language } = useWords();
  const title = toldIn(names, language);
  return title === undefined ? <h2>{t('svc.unnamed')}</h2> : <h2 lang={title.lang}>{title.text}</h2>;
};

export type Capacity = {
  readonly places?: PlacesShown | undefined;
  readonly told?: ToldShown | undefined;
  readonly pause?: PauseShown | undefined;
};

/** Free places in one line, with how old the word is; a pause comes first. */
export const PlacesLine = ({ places, told, pause }: Capacity) => {
  const words = useWords();
  const now = useNow();
  return (
    <>
      {pause !== undefined && (
        <p>
          <StateTag tone="warning">{pauseLine(pause, words)}</StateTag>
        </p>
      )}
      <p>
        {placesLine(places, words)}
        {places !== undefined && told !== undefined && (
          <span className="kt-quiet">{` · ${toldLine(told, now, words)}`}</span>
        )}
      </p>
      {told?.isStale === true && places !== undefined && (
        <p>
          <StateTag>{words.t('svc.stale')}</StateTag>
        </p>
      )}
    </>
  );
};

const Site = ({ site, places }: { readonly site: SiteShown; readonly places: PlacesShown | undefined }) => {
  const words = useWords();
  const { address, rows } = siteFacts(site, words);
  const free = sitePlaces(places, site.key, words);
  return (
    <li className="kt-card" data-edge="plain">
      <h3 className="kt-card-title">{site.name}</h3>
      <p>{address}</p>
      {free !== '' && <p>{free}</p>}
      <Facts rows={rows} />
    </li>
  );
};

/** A service card as anybody reads it. */
export const ServiceCard = ({
  card,
  capacity,
}: {
  readonly card: CardShown;
  readonly capacity?: Capacity | undefined;
}) => {
  const words = useWords();
  const { t, language } = words;
  const how = toldIn(card.methodsText, language);
  return (
    <div className="kt-stack">
      <Written told={toldIn(card.summary, language)} />
      {capacity !== undefined && (
        <div className="kt-box">
          <h2>{t('svc.places')}</h2>
          <PlacesLine {...capacity} />
        </div>
      )}
      <Facts rows={factsOf(card, words)} />
      {how !== undefined && (
        <section className="kt-stack kt-tight">
          <h2>{t('svc.how')}</h2>
          <Written told={how} />
        </section>
      )}
      {card.sites.length > 0 && (
        <section className="kt-stack kt-tight">
          <h2>{t('svc.sites')}</h2>
          <ul className="kt-cards">
            {card.sites.map((site) => (
              <Site key={site.key} site={site} places={capacity?.places} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
