import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ApiError, Profile, ProfileInput } from '../../../shared/generated/schemas.ts';
import type { Result } from '../../../shared/result.ts';
import { type Client, useClient } from '../api/client.tsx';
import { useQuery } from '../api/use-query.ts';

interface ProfilesAccess {
  profiles: readonly Profile[];
  current: Profile | undefined;
  error: ApiError | undefined;
  /** False until the list was read once; nothing should be asked of the user before. */
  known: boolean;
  choose(id: string): Promise<ApiError | undefined>;
  /** Adds or changes a profile and gives its id. */
  save(input: ProfileInput): Promise<Result<string>>;
}

const ProfilesContext = createContext<ProfilesAccess | undefined>(undefined);

/** Reviewer profiles of this computer; the current one is the actor of every event. */
export function ProfilesProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const query = useQuery('profiles.list', {}, ['profiles']);
  const access = useMemo((): ProfilesAccess => {
    const profiles = query.value?.profiles ?? [];
    return {
      profiles,
      current: profiles.find((profile) => profile.id === query.value?.current),
      error: query.error,
      known: query.value !== undefined,
      choose: async (profile) => {
        const chosen = await client.call('profiles.choose', { profile });
        return chosen.ok ? undefined : chosen.error;
      },
      save: (input) => saveProfile(client, input, profiles),
    };
  }, [client, query.value, query.error]);
  return <ProfilesContext value={access}>{children}</ProfilesContext>;
}

export function useProfiles(): ProfilesAccess {
  const access = useContext(ProfilesContext);
  if (!access) throw new Error('ProfilesProvider is missing');
  return access;
}

/** A new profile's id is the one that was not in the list before. */
async function saveProfile(
  client: Client,
  input: ProfileInput,
  before: readonly Profile[],
): Promise<Result<string>> {
  const saved = await client.call('profiles.save', input);
  if (!saved.ok) return saved;
  const known = new Set(before.map((profile) => profile.id));
  const added = saved.value.profiles.find((profile) => !known.has(profile.id));
  return { ok: true, value: input.id ?? added?.id ?? '' };
}
