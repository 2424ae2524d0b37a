import { Parser } from 'htmlparser2';
import { type ForeignNode, Growth, TreeError } from './tree.ts';

/**
 * Tree of an XML text: elements by local name, attributes as `@name`. Only XML's own five entities and characters by
 * number are known; a DOCTYPE that declares anything is refused, nothing is fetched. Throws TreeError.
 */
export function xmlTree(text: string): ForeignNode {
  const root: ForeignNode = { name: '', children: [] };
  const open: ForeignNode[] = [root];
  const growth = new Growth();
  let ended = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        growth.grow(open.length);
        const node: ForeignNode = { name: localName(name), children: [] };
        for (const [key, value] of Object.entries(attributes)) {
          if (/^xmlns(?::|$)|^xsi:/.test(key)) continue;
          growth.grow(open.length + 1);
          node.children.push({ name: `@${localName(key)}`, text: value, children: [] });
        }
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      ontext(data) {
        const node = open.at(-1);
        if (!node) return;
        if (open.length === 1 && data.trim() !== '') throw broken();
        node.text = (node.text ?? '') + data;
      },
      onclosetag(name, isImplied) {
        // A tag that nobody closed, or a closing tag of another element; `<a/>` closes itself.
        const closesItself = !ended && text.startsWith('/>', parser.endIndex - 1);
        if ((isImplied && !closesItself) || open.length === 1 || open.at(-1)?.name !== localName(name))
          throw broken();
        tidy(open.pop());
      },
      onprocessinginstruction(_name, data) {
        if (/^!doctype/i.test(data) && (data.includes('[') || /entity/i.test(data)))
          throw new TreeError(
            '里面自带实体定义（DOCTYPE），出于安全没有读取。请让平台导出不带 DOCTYPE 的文件。',
          );
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // In pieces, so that a refusal ends the work early.
  const piece = 1 << 20;
  for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece));
  ended = true;
  parser.end();
  if (open.length > 1 || root.children.length !== 1) throw broken();
  return root;
}

/** Blanks between elements are no text. */
function tidy(node: ForeignNode | undefined): void {
  if (node?.text !== undefined && node.text.trim() === '') delete node.text;
}

function broken(): TreeError {
  return new TreeError('XML 不完整或标签没有配对，没有读取。文件可能没有传完，请重新导出或复制。');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
