import type { PhraseList } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Handlers } from '../dispatch.ts';
import { currentReviewer, type Services } from '../services.ts';

type Routes = 'phrases.list' | 'phrases.save' | 'phrases.remove';

/** Phrases for reasons: the current reviewer's own and the office's. */
export function phraseHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'phrases.list': () => listPhrases(services),
    'phrases.save': async (input) => {
      const reviewer = await currentReviewer(services);
      if (!reviewer.ok) return reviewer;
      const phrase = { ...input, text: input.text.trim() };
      const saved = await services.store.run('savePhrase', reviewer.value, phrase);
      if (!saved.ok) return saved;
      services.emit({ type: 'changed', changed: ['phrases'] });
      const list = await listPhrases(services);
      return list.ok ? ok({ id: saved.value, ...list.value }) : list;
    },
    'phrases.remove': async ({ id }) => {
      const reviewer = await currentReviewer(services);
      if (!reviewer.ok) return reviewer;
      const removed = await services.store.run('removePhrase', reviewer.value, id);
      if (!removed.ok) return removed;
      services.emit({ type: 'changed', changed: ['phrases'] });
      return listPhrases(services);
    },
  };
}

/** Before a reviewer is chosen there are only the office's. */
async function listPhrases(services: Services): Promise<Result<PhraseList>> {
  const reviewer = await currentReviewer(services);
  const phrases = await services.store.run('listPhrases', reviewer.ok ? reviewer.value : undefined);
  return phrases.ok ? ok({ phrases: phrases.value }) : phrases;
}
