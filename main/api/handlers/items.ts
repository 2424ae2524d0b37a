import type { Handlers } from '../dispatch.ts';
import { itemList, itemView } from '../items/view.ts';
import type { Services } from '../services.ts';

/** 按项评查: one line of the sheet over many cases; judging itself goes through the routes of reviews. */
export function itemHandlers(services: Services): Pick<Handlers, 'items.list' | 'items.get'> {
  return {
    'items.list': (scope) => itemList(services, scope),
    'items.get': (input) => itemView(services, input),
  };
}
