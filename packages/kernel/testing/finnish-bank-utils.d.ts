declare module 'finnish-bank-utils' {
  const FinnishBankUtils: {
    isValidFinnishRefNumber(reference: string): boolean;
    generateFinnishRefNumber(): string;
    formatFinnishRefNumber(reference: string): string;
    isValidFinnishIBAN(iban: string): boolean;
    generateFinnishIBAN(): string;
  };
  export default FinnishBankUtils;
}
