import type { StaffMember } from '../../../../_includes/models/people/staff.ts'
import type { Services } from '../../actions/services.ts'

/** Who is in; `session`: the one that asks. */
export async function readStaff(
  { store, now }: Services,
  session = '',
): Promise<readonly StaffMember[]> {
  const people = (await store.people(now())).filter(({ removed }) => !removed)
  return people.map(({ name, role, since, seen, sessions, links, tokens }) => ({
    name,
    role,
    since,
    seen,
    sessions: sessions.map((each) => ({ ...each, here: session.startsWith(each.id) })),
    links,
    tokens,
  }))
}
