"""Reading trajectories, and what is noted about the conditions of one."""

from accounts.enums import Verb
from workplaces.models import Trajectory
from workplaces.queries.scopes import at_workplaces


def trajectories_visible_to(user, verb=Verb.LIST):
    """The trajectories at workplaces that the user reaches in a role that may ``verb`` them."""
    return Trajectory.objects.filter(at_workplaces(user, "workplaces.trajectory", verb))
