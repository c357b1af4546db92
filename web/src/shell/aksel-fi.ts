import type { en } from '@navikt/ds-react/locales';
import { fi } from 'date-fns/locale/fi';

/** Every text that the parts of the design system say by themselves. */
export const texts = {
  global: {
    dateLocale: fi,
    showMore: 'Näytä lisää',
    showLess: 'Näytä vähemmän',
    readOnly: 'Vain luettavissa',
    close: 'Sulje',
    error: 'Virhe',
    info: 'Tiedoksi',
    success: 'Onnistui',
    warning: 'Varoitus',
    announcement: 'Tiedote',
  },
  Chips: {
    Removable: {
      labelSuffix: 'poista',
    },
  },
  Combobox: {
    addOption: 'Lisää',
    noMatches: 'Ei osumia',
    loading: 'Haetaan…',
    maxSelected: 'Valittu {selected}, enintään {limit}.',
  },
  CopyButton: {
    title: 'Kopioi',
    activeText: 'Kopioitu',
  },
  DatePicker: {
    chooseDate: 'Valitse päivä',
    chooseDates: 'Valitse päivät',
    chooseDateRange: 'Valitse alku- ja loppupäivä',
    chooseMonth: 'Valitse kuukausi',
    week: 'Viikko',
    weekNumber: 'Viikko {week}',
    selectWeekNumber: 'Valitse viikko {week}',
    month: 'Kuukausi',
    goToNextMonth: 'Seuraavaan kuukauteen',
    goToPreviousMonth: 'Edelliseen kuukauteen',
    year: 'Vuosi',
    goToNextYear: 'Seuraavaan vuoteen',
    goToPreviousYear: 'Edelliseen vuoteen',
    openDatePicker: 'Avaa kalenteri',
    openMonthPicker: 'Avaa kuukausivalitsin',
    closeDatePicker: 'Sulje kalenteri',
    closeMonthPicker: 'Sulje kuukausivalitsin',
  },
  ErrorSummary: {
    heading: 'Tarkista nämä kohdat:',
  },
  FileUpload: {
    dropzone: {
      button: 'Valitse tiedosto',
      buttonMultiple: 'Valitse tiedostot',
      dragAndDrop: 'Vedä tiedosto tähän',
      dragAndDropMultiple: 'Vedä tiedostot tähän',
      drop: 'Pudota',
      or: 'tai',
      disabled: 'Tiedostoa ei voi lisätä',
      disabledFilelimit: 'Enempää tiedostoja ei voi lisätä',
    },
    item: {
      retryButtonTitle: 'Yritä lähettää tiedosto uudelleen',
      deleteButtonTitle: 'Poista tiedosto',
      uploading: 'Lähetetään…',
      downloading: 'Ladataan…',
    },
  },
  FormProgress: {
    step: 'Vaihe {activeStep}/{totalSteps}',
    showAllSteps: 'Näytä kaikki vaiheet',
    hideAllSteps: 'Piilota vaiheet',
  },
  FormSummary: {
    editAnswer: 'Muuta vastausta',
  },
  GuidePanel: {
    illustrationLabel: 'Kuva neuvojasta',
  },
  HelpText: {
    title: 'Lisätietoa',
  },
  Loader: {
    title: 'Odota…',
  },
  Pagination: {
    previous: 'Edellinen',
    next: 'Seuraava',
  },
  Process: {
    active: 'Käynnissä',
  },
  ProgressBar: {
    progress: '{current}/{max}',
    progressUnknown: 'Edistymistä ei tiedetä, arviolta {seconds} sekuntia.',
  },
  Search: {
    clear: 'Tyhjennä',
    search: 'Hae',
  },
  Textarea: {
    maxLength: 'Tekstikenttä, enintään {maxLength} merkkiä.',
    charsTooMany: '{chars} merkkiä liikaa',
    charsLeft: '{chars} merkkiä jäljellä',
  },
  Timeline: {
    dateFormat: 'd.M.yyyy',
    dayFormat: 'd.M.',
    monthFormat: 'LLL yyyy',
    yearFormat: 'yyyy',
    Row: {
      noPeriods: 'Ei jaksoja',
      period: '{start}–{end}',
    },
    Period: {
      success: 'Onnistui',
      warning: 'Varoitus',
      danger: 'Vaara',
      info: 'Tieto',
      neutral: 'Neutraali',
      period: '{status} {start}–{end}',
    },
    Pin: {
      pin: 'Merkki: {date}',
    },
    Zoom: {
      zoom: 'Rajaa aikajana {start}–{end}',
      reset: 'Näytä koko aikajana',
    },
  },
  Tooltip: {
    shortcutSeparator: 'tai',
  },
} satisfies typeof en;
