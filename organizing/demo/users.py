"""Who can log in to the demo: one user per role, all with the same printed password."""

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace

from django.contrib.auth.hashers import make_password

from accounts.enums import Role
from accounts.models import Grant, User

PASSWORD = "gemeinsam-mehr-bewegen"


@dataclass(frozen=True)
class Login:
    key: str
    name: str
    who: str
    role: Role | None = None  # None: by relation, as trainer, mentor or organiser

    @property
    def email(self):
        return f"{self.key}@demo.example"


LOGINS = (
    Login("trainer", "Katrin Lerchenau", "trainer of both GO! cohorts"),
    Login("mentor", "Emre Birkenfurt", "mentor at two workplaces, with three follow-ups"),
    Login("official", "Dörte Sandbirk", "official of the whole union", Role.OFFICIAL),
    Login("admin", "Ruth Mühlenbrook", "programme administrator", Role.PROGRAMME_ADMIN),
    Login("leadership", "Ingrid Falkenrode", "leadership, totals only", Role.LEADERSHIP),
    Login("users", "Teun Berkenbosch", "user administrator", Role.USER_ADMIN),
    Login("protection", "Solveig Granskau", "data protection officer", Role.DATA_PROTECTION),
    Login("organiser", "Mika Wegwarth", "participant who leads a campaign"),
)
LANGUAGES = {"users": "nl", "protection": "nb"}


def draft_users(draft, union):
    """The users by key, with their roles at the union."""
    password = make_password(PASSWORD)
    users = {login.key: _user(draft, login, password) for login in LOGINS}
    for login in LOGINS:
        if login.role:
            draft.add(
                Grant,
                user=users[login.key],
                role=login.role,
                unit=union,
                starts_on=date(2021, 1, 1),
            )
    return SimpleNamespace(**users)


def _user(draft, login, password):
    is_admin = login.role == Role.PROGRAMME_ADMIN
    return draft.add(
        User,
        email=login.email,
        display_name=login.name,
        password=password,
        language=LANGUAGES.get(login.key, "de"),
        is_staff=is_admin,
        is_superuser=is_admin,
    )


def logins_table():
    """Who to log in as, for the console."""
    width = max(len(login.email) for login in LOGINS)
    lines = [f"  {login.email:<{width}}   {login.name}, {login.who}" for login in LOGINS]
    return "\n".join(["Log in to the demo as", "", *lines, "", f"Password: {PASSWORD}"])
