import type { Page } from 'playwright-core';

export interface Drawn {
  /** Pixels that are not blank. */
  ink: number;
  picture: string;
}

/** Draws each text with the page's font on a canvas: a missing glyph shows as no ink or as one same box. */
export async function drawnText(page: Page, family: string, texts: string[]): Promise<Drawn[]> {
  return page.evaluate(
    async ({ family, texts }) => {
      await document.fonts.load(`32px ${family}`, texts.join(''));
      const draw = (text: string) => {
        const canvas = document.createElement('canvas');
        canvas.width = 48;
        canvas.height = 48;
        const context = canvas.getContext('2d')!;
        context.font = `32px ${family}`;
        context.fillText(text, 4, 38);
        const pixels = context.getImageData(0, 0, 48, 48).data;
        const ink = pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
        return { ink, picture: canvas.toDataURL() };
      };
      return texts.map(draw);
    },
    { family, texts },
  );
}

/** What is on the screen within a box in CSS pixels: dark dots, and which they are. */
export async function inkOnScreen(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<{ ink: number; dots: string }> {
  const shot = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
    const dark = [...pixels].filter((_value, at) => at % 4 === 1).map((green) => (green < 128 ? 1 : 0));
    return { ink: dark.filter((dot) => dot === 1).length, dots: dark.join('') };
  }, shot);
}
