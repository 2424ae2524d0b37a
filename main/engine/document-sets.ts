import type { CaseDocument, DocumentSet, ReviewReason } from '../../shared/generated/schemas.ts';
import { CompileError, type Compiler } from './scope.ts';
import { compileSelector, kindsOf, type Select, type Selection } from './selector.ts';

export interface CompiledSet {
  kinds: readonly string[];
  select: Select;
}

/** Compiles the sets of the fact catalogue, each when it is first asked for. */
export function compileSets(
  compiler: Compiler,
  definitions: readonly DocumentSet[],
): (name: string) => CompiledSet {
  const compiled = new Map<string, CompiledSet>();
  return (name) => {
    const known = compiled.get(name);
    if (known) return known;
    const definition = definitions.find((set) => set.name === name);
    if (!definition) throw new CompileError(`没有文书集合“${name}”`);
    const set = compileSet(compiler, definition);
    compiled.set(name, set);
    return set;
  };
}

/**
 * The documents of the first selector in which one fits. A document of which it is not known whether it fits ends
 * the search, for it may be the one that is meant.
 */
function compileSet(compiler: Compiler, { documents, where }: DocumentSet): CompiledSet {
  const kinds = [...new Set(documents.flatMap((selector) => kindsOf(compiler, selector)))];
  const stages = documents.map((selector) => compileSelector(compiler, selector));
  const fits = compiler.condition(where);
  const select: Select = (scope) => {
    let absenceDoubt: ReviewReason | undefined;
    for (const stage of stages) {
      const { found, doubt } = fitting(stage(scope), (document) =>
        fits({ ...scope, document, item: undefined, trace: undefined }),
      );
      const open = doubt ?? absenceDoubt;
      if (found.length > 0) return { documents: found, ...(open ? { doubt: open } : {}) };
      if (doubt) return { documents: [], doubt, absenceDoubt: doubt };
      absenceDoubt ??= scope.file.doubtAboutAbsence(kinds);
    }
    return { documents: [], ...(absenceDoubt ? { absenceDoubt } : {}) };
  };
  return { kinds, select };
}

function fitting(
  selection: Selection,
  fits: (document: CaseDocument) => ReturnType<ReturnType<Compiler['condition']>>,
): { found: CaseDocument[]; doubt: ReviewReason | undefined } {
  let doubt = selection.doubt;
  const found = selection.documents.filter((document) => {
    const { answer, reason } = fits(document);
    if (answer === 'unknown') doubt ??= reason;
    return answer === 'yes';
  });
  return { found, doubt };
}
