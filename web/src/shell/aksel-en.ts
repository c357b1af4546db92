import { en } from '@navikt/ds-react/locales';

/** Every text that the parts of the design system say by themselves. */
export const texts = en;
