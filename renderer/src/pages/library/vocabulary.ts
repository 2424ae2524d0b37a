import vocabulary from '../../../../schemas/vocabulary/terms.json' with { type: 'json' };

interface Term {
  id: string;
  term: string;
}

/** Lists of the vocabulary behind the dimensions that parameters are told apart by. */
const listOfDimension: Record<string, string> = {
  domain: 'domains',
  partyType: 'partyTypes',
  province: 'provinces',
};

/** Terms to choose from for a dimension; undefined where it is free text. */
export function termsOfDimension(dimension: string): readonly Term[] | undefined {
  const list = listOfDimension[dimension];
  return vocabulary.lists.find((entry) => entry.id === list)?.terms;
}

export function termOfDimension(dimension: string, id: string): string {
  return termsOfDimension(dimension)?.find((term) => term.id === id)?.term ?? id;
}
