import { useMemo } from 'react';
import type { ItemScope } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';

/** The cases that the address names, and the way from one line to another of the same scope. */
export interface AddressedScope {
  scope: ItemScope;
  listAddress: string;
  lineAddress(line: string, caseType: string): string;
}

export function useItemScope(campaign: string | undefined): AddressedScope {
  const [params] = useAddressParams();
  const cases = params.get('cases') ?? '';
  const standard = params.get('standard') ?? '';
  return useMemo(() => {
    if (campaign !== undefined) {
      return {
        scope: { campaign },
        listAddress: links.campaignItems(campaign),
        lineAddress: (line, type) => links.campaignItem(campaign, line, { type }),
      };
    }
    return {
      scope: { cases: cases.split(',').filter(Boolean), ...(standard === '' ? {} : { standard }) },
      listAddress: links.items({ cases, standard }),
      lineAddress: (line, type) => links.item(line, { cases, standard, type }),
    };
  }, [campaign, cases, standard]);
}
