/** The year in an address, or the present one where the address names none. */
export const yearIn = (text: string | undefined, today: string): number =>
  text !== undefined && /^20\d{2}$/.test(text) ? Number(text) : Number(today.slice(0, 4));
