/** The package ships no types; this is the part in use. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: 'truetype' },
  ): Promise<Uint8Array>;
}
