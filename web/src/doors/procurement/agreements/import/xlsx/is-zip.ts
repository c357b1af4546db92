/** Whether bytes begin as a zip archive does, which is what an XLSX file is. */
export const isZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && three === 0x03 && four === 0x04;
