const MEGA = 1_000_000;
const KILO = 1_000;

/** The size of a file as people read it: whole kilobytes, or tenths of a megabyte. */
export const sizeText = (bytes: number, number: (value: number) => string): string =>
  bytes >= MEGA
    ? `${number(Math.round((bytes / MEGA) * 10) / 10)} MB`
    : `${number(Math.max(1, Math.round(bytes / KILO)))} kB`;
