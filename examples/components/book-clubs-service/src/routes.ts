import {
  type Club,
  getClub,
  joinClub,
  listMeetings,
  openClubs,
} from './clubs.ts';
import { fields } from './fields.ts';
import { HttpError } from './HttpError.ts';
import { planMeeting } from './planMeeting.ts';
import type { Route } from './Route.ts';

/** Who the members are is nobody’s business but theirs. */
const toJson = ({ id, name, pace, reading, members }: Club) => ({
  id,
  name,
  pace,
  reading,
  members: members.size,
});

/** What the service answers, in the order of openapi.yaml. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'GET',
    path: '/clubs',
    handler: ({ query }) => ({
      body: openClubs(query.get('genre')).map(toJson),
    }),
  },
  {
    method: 'PUT',
    path: '/clubs/{clubId}/members/{readerId}',
    handler: ({ parameters: { clubId, readerId } }) => {
      joinClub(getClub(clubId), readerId);
      return { status: 204 };
    },
  },
  {
    method: 'DELETE',
    path: '/clubs/{clubId}/members/{readerId}',
    handler: ({ parameters: { clubId, readerId } }) => {
      if (getClub(clubId).members.delete(readerId)) return { status: 204 };
      const detail = `${readerId} is not in this club.`;
      throw new HttpError(404, 'No such member', detail);
    },
  },
  {
    method: 'GET',
    path: '/clubs/{clubId}/meetings',
    handler: ({ parameters }) => ({
      body: listMeetings(getClub(parameters.clubId)),
    }),
  },
  {
    method: 'POST',
    path: '/clubs/{clubId}/meetings',
    handler: ({ parameters, body }) => ({
      status: 201,
      body: planMeeting(getClub(parameters.clubId), fields(body)),
    }),
  },
];
