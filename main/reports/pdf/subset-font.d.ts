/** The package ships no types; this is the part in use. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: 'truetype' | 'woff' | 'woff2'; dropTables?: string[] },
  ): Promise<Uint8Array>;
}
