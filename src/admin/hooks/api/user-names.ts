import { useQuery } from "@tanstack/react-query"
import { fullName } from "../../lib/full-name"
import { sdk } from "../../lib/sdk"
import { invitationKeys } from "./query-keys"

/**
 * Names of users by their ids. One that is gone, that is an API key, or that may not be read, has
 * none; whoever shows it says "staff" then.
 */
export function useUserNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: invitationKeys.users(ids),
    queryFn: () =>
      sdk.admin.user.list({
        id: [...ids],
        limit: ids.length,
        fields: "id,email,first_name,last_name",
      }),
    enabled: ids.length > 0,
    retry: false,
  })
  return new Map(data?.users.map((user) => [user.id, fullName(user) || user.email]))
}
