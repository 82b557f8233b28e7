"""What changed is kept of every table that people edit (ARCHITECTURE §6)."""

import pghistory
import pytest
from pghistory.models import Context

from accounts import actions
from accounts.models import Invitation, User
from tests import factories as make
from tests.test_data_classes import is_history, own_models

# Tables without a history, each with its reason.
APPEND_ONLY = "append-only: its rows are their own history"
BY_WORKERS = "made by workers out of other tables"
UNTRACKED = {
    "accounts.AuditEntry": APPEND_ONLY,
    "cohorts.Decision": APPEND_ONLY,
    "events.FileContent": "the bytes of a file, written once and gone with it",
    "metrics.DefinitionState": BY_WORKERS,
    "metrics.DirtyScope": BY_WORKERS,
    "metrics.FoundMismatch": BY_WORKERS,
    "metrics.GroupPlace": "a view",
    "metrics.KnownHeadcount": "a view",
    "metrics.Measurement": BY_WORKERS,
    "metrics.OverdueGroup": "a view",
    "metrics.Placement": "a view",
    "metrics.ReconciliationRun": BY_WORKERS,
    "metrics.StandingRating": "a view",
    "people.MergedRow": "written once by a merge, to undo it",
    "workbench.ImportPlan": "made of a file once, run once, and told by the audit trail",
    "workbench.ImportRow": "made of a file once",
    "workplaces.Assessment": APPEND_ONLY,
    "workplaces.Sketch": "a picture, put in place of the one before",
    "workplaces.Snapshot": APPEND_ONLY,
}


def kept(row):
    """The states of a row that its history holds, oldest first."""
    return list(row.history.order_by("pgh_id").values_list("pgh_label", flat=True))


def test_every_table_that_people_edit_has_a_history():
    tracked = {model.pgh_tracked_model for model in own_models() if is_history(model)}

    without = {
        model._meta.label
        for model in own_models()
        if not is_history(model) and model not in tracked
    }

    assert without == UNTRACKED.keys()


def test_history_of_a_user_tells_who_may_use_the_rescue_pages(db):
    user = make.UserFactory()

    with pghistory.context(reason="rescue", user="somebody"):
        User.objects.filter(pk=user.pk).update(is_staff=True)

    newest = user.history.latest("pgh_id")
    assert (newest.is_staff, newest.pgh_context.metadata["user"]) == (True, "somebody")


def test_log_in_and_new_password_leave_the_history_of_a_user_alone(client, db):
    user = make.UserFactory()

    assert client.login(email=user.email, password=make.PASSWORD)
    user.set_password("another long sentence")
    user.save()

    assert kept(user) == ["insert"]


@pytest.mark.parametrize("model", [User, Invitation])
def test_history_holds_no_secret(model):
    copied = {field.name for field in model._meta.get_field("history").related_model._meta.fields}

    assert copied & {"password", "token_digest", "last_login"} == set()


def test_history_of_an_invitation_outlives_it(user_admin, units):
    invitation = make.InvitationFactory(unit=units.north)

    actions.cancel_invitation(invitation, by=user_admin)

    assert kept(invitation) == ["insert", "delete"]


def test_what_no_request_wrote_has_no_context(db):
    """So that the tests of contexts elsewhere say something."""
    make.UnitFactory()

    assert not Context.objects.exists()
