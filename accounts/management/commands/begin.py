"""Begins an installation: the union, and the first user, who invites everybody else."""

import os
import secrets

import pghistory
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction

from accounts import actions
from accounts.enums import Role, UnitKind
from accounts.models import Unit, User

FIRST_ROLES = (Role.USER_ADMIN, Role.PROGRAMME_ADMIN, Role.DATA_PROTECTION)


class Command(BaseCommand):
    help = "Set up the union and its first user in an empty installation."

    def add_arguments(self, parser):
        parser.add_argument("--unit", required=True, help="name of the union")
        parser.add_argument("--email", required=True, help="log-in of the first user")
        parser.add_argument(
            "--language", choices=dict(settings.LANGUAGES), default=settings.LANGUAGE_CODE
        )
        parser.add_argument(
            "--password-from-env",
            metavar="NAME",
            help="variable with the password; else one is made",
        )

    def handle(self, *, unit, email, language, password_from_env, **options):
        chosen = chosen_password(password_from_env)
        password = chosen or secrets.token_urlsafe(24)
        check(unit, email, password)
        with pghistory.context(reason="begin"):
            begin(unit, email, password, language)
        self.stdout.write(f"{settings.PUBLIC_URL}/ - log in as {email.lower()}")
        if chosen is None:
            self.stdout.write(f"Password, shown this once: {password}")


def chosen_password(variable):
    if variable is None:
        return None
    if not os.environ.get(variable):
        raise CommandError(f"The variable {variable} is empty.")
    return os.environ[variable]


def check(unit, email, password):
    if not unit.strip():
        raise CommandError("The union needs a name.")
    try:
        validate_email(email)
        validate_password(password, User(email=email))
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error


@transaction.atomic
def begin(name, email, password, language):
    """Refused as soon as there is a unit or a user with the e-mail."""
    if Unit.objects.exists():
        raise CommandError("This installation has begun already: there is a unit.")
    if User.objects.filter(email__iexact=email).exists():
        raise CommandError("There is already a user with this e-mail.")
    union = actions.create_unit(name=name, kind=UnitKind.UNION, by=None)
    user = User.objects.create_user(email, password, language=language)
    for role in FIRST_ROLES:
        actions.grant_role(user, role=role, unit=union, by=None)
