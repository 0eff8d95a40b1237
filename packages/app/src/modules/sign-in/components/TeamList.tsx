import type { TeamOfPersonas } from '../lib/groupByTeam';
import type { SignInChoice } from '../lib/rememberedSignIn';
import { TeamSection } from './TeamSection';

/** Teams, one below the other. */
export const TeamList = (props: {
  teams: TeamOfPersonas[];
  pending?: SignInChoice;
  onChoose(userEntityRef: string): void;
}) => (
  <>
    {props.teams.map(team => (
      <TeamSection
        key={team.ref}
        team={team}
        pendingRef={props.pending?.userEntityRef}
        disabled={Boolean(props.pending)}
        onChoose={props.onChoose}
      />
    ))}
  </>
);
