import type { en } from '@navikt/ds-react/locales';
import { sv } from 'date-fns/locale/sv';

/** Every text that the parts of the design system say by themselves. */
export const texts = {
  global: {
    dateLocale: sv,
    showMore: 'Visa mer',
    showLess: 'Visa mindre',
    readOnly: 'Skrivskyddad',
    close: 'Stäng',
    error: 'Fel',
    info: 'Information',
    success: 'Lyckades',
    warning: 'Varning',
    announcement: 'Meddelande',
  },
  Chips: {
    Removable: {
      labelSuffix: 'ta bort',
    },
  },
  Combobox: {
    addOption: 'Lägg till',
    noMatches: 'Inga träffar',
    loading: 'Söker…',
    maxSelected: '{selected} valda, högst {limit}.',
  },
  CopyButton: {
    title: 'Kopiera',
    activeText: 'Kopierat',
  },
  DatePicker: {
    chooseDate: 'Välj datum',
    chooseDates: 'Välj datum',
    chooseDateRange: 'Välj start- och slutdatum',
    chooseMonth: 'Välj månad',
    week: 'Vecka',
    weekNumber: 'Vecka {week}',
    selectWeekNumber: 'Välj vecka {week}',
    month: 'Månad',
    goToNextMonth: 'Till nästa månad',
    goToPreviousMonth: 'Till föregående månad',
    year: 'År',
    goToNextYear: 'Till nästa år',
    goToPreviousYear: 'Till föregående år',
    openDatePicker: 'Öppna kalendern',
    openMonthPicker: 'Öppna månadsväljaren',
    closeDatePicker: 'Stäng kalendern',
    closeMonthPicker: 'Stäng månadsväljaren',
  },
  ErrorSummary: {
    heading: 'Kontrollera de här punkterna:',
  },
  FileUpload: {
    dropzone: {
      button: 'Välj fil',
      buttonMultiple: 'Välj filer',
      dragAndDrop: 'Dra filen hit',
      dragAndDropMultiple: 'Dra filerna hit',
      drop: 'Släpp',
      or: 'eller',
      disabled: 'Filer kan inte läggas till',
      disabledFilelimit: 'Du kan inte lägga till fler filer',
    },
    item: {
      retryButtonTitle: 'Försök skicka filen igen',
      deleteButtonTitle: 'Ta bort filen',
      uploading: 'Skickar…',
      downloading: 'Hämtar…',
    },
  },
  FormProgress: {
    step: 'Steg {activeStep}/{totalSteps}',
    showAllSteps: 'Visa alla steg',
    hideAllSteps: 'Dölj stegen',
  },
  FormSummary: {
    editAnswer: 'Ändra svaret',
  },
  GuidePanel: {
    illustrationLabel: 'Bild av en rådgivare',
  },
  HelpText: {
    title: 'Mer information',
  },
  Loader: {
    title: 'Vänta…',
  },
  Pagination: {
    previous: 'Föregående',
    next: 'Nästa',
  },
  Process: {
    active: 'Pågår',
  },
  ProgressBar: {
    progress: '{current}/{max}',
    progressUnknown: 'Förloppet är okänt, uppskattningsvis {seconds} sekunder.',
  },
  Search: {
    clear: 'Töm fältet',
    search: 'Sök',
  },
  Textarea: {
    maxLength: 'Textfält, högst {maxLength} tecken.',
    charsTooMany: '{chars} tecken för mycket',
    charsLeft: '{chars} tecken kvar',
  },
  Timeline: {
    dateFormat: 'd.M.yyyy',
    dayFormat: 'd.M.',
    monthFormat: 'LLL yyyy',
    yearFormat: 'yyyy',
    Row: {
      noPeriods: 'Inga perioder',
      period: '{start}–{end}',
    },
    Period: {
      success: 'Lyckades',
      warning: 'Varning',
      danger: 'Fara',
      info: 'Info',
      neutral: 'Neutral',
      period: '{status} {start}–{end}',
    },
    Pin: {
      pin: 'Markering: {date}',
    },
    Zoom: {
      zoom: 'Avgränsa tidslinjen {start}–{end}',
      reset: 'Visa hela tidslinjen',
    },
  },
  Tooltip: {
    shortcutSeparator: 'eller',
  },
} satisfies typeof en;
